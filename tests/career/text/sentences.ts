/** Sentences of our own: what is found in ESCO among the first five, and what a reader would find as well. docs/semantics.md tells them. */
export const SENTENCES: readonly {
  readonly text: string;
  readonly found: readonly string[];
  readonly missed: readonly string[];
}[] = [
  {
    text: "Python, SQL, Docker and Kubernetes.",
    found: ["Python (computer programming)", "SQL"],
    // ESCO 1.1.1 names neither Docker nor Kubernetes.
    missed: [],
  },
  {
    text: "No experience in welding, but I can solder.",
    found: ["soldering techniques"],
    missed: ["welding techniques"],
  },
  {
    text: "Experienced in bookkeeping and preparing annual financial statements.",
    found: ["prepare financial statements", "accounting"],
    missed: [],
  },
  { text: "You will drive a forklift and load trucks.", found: ["operate forklift"], missed: ["load cargo"] },
  {
    text: "Wrote unit tests in Java; fluent in German and French.",
    found: ["Java (computer programming)", "German", "French"],
    missed: ["execute software tests"],
  },
  {
    text: "She took blood samples and looked after patients at night.",
    found: ["take blood samples"],
    missed: ["provide nursing advice on healthcare"],
  },
  {
    text: "Teamwork and a friendly way with customers.",
    found: ["work in teams", "ensure customer orientation"],
    missed: [],
  },
  {
    text: "Cooked for 200 guests a day and trained two apprentices.",
    found: ["use cooking techniques"],
    missed: ["train employees"],
  },
  { text: "I mend roofs and hang doors.", found: ["fit doors", "perform roof maintenance"], missed: [] },
  { text: "Ran our Instagram and wrote the newsletter.", found: [], missed: ["social media management"] },
];
