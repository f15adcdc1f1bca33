/** A question for each tool about the shipped guide. */
export const QUESTIONS: Readonly<Record<string, Record<string, unknown>>> = {
  find: { text: "backend" },
  describe: { of: "Docker" },
  career_path: { from: "QA Engineer", to: "DevOps Engineer" },
  skill_gap: { from: "Junior Backend Developer", to: "role:devops-engineer" },
  learning_plan: { to: ["DevOps Engineer"], have: ["Docker"], hoursPerWeek: 8 },
  recommend: { what: "roles", from: "Backend Developer" },
  reachable_roles: { from: "Backend Developer", maxHours: 300 },
  prerequisites: { of: "Kubernetes" },
  what_blocks: {},
  compare_roles: { a: "Backend Developer", b: "DevOps Engineer" },
  statements: { about: "DevOps Engineer", first: 5 },
  read_text: { text: "Wanted: an engineer who knows Kubernetes and Terraform." },
};
