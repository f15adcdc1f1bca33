export const ID_CODES =
  "At most 100 ids, else BAD_USER_INPUT. An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.";
export const ONE_ID_CODES =
  "An unknown id is refused with UNKNOWN_ID, an id of another kind of node with WRONG_KIND.";
export const GRANTED = "You are taken to hold its essential requirements and their prerequisites.";

/** An argument that is a list of ids, by default an empty one. */
export const idList = (description: string, codes = ID_CODES) => ({
  nullable: true,
  defaultValue: [],
  description: `${description} Null means none. ${codes}`,
});

export const have = (besides: string) =>
  idList(
    `Ids of competencies you hold besides those that ${besides} grants; their prerequisites with one option are added. An id may carry a level from 0 to 1, as in "skill:sql@0.5"; without one the competency is held well enough for every requirement, and of several levels the highest counts.`,
  );

export const HAVE = have("`from`");
export const PREFER = idList(
  "Ids of competencies to take before other options of the same choice, even if they take more hours. Where no choice offers them, they change nothing.",
);
