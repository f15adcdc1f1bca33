import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { type Asks, careerClient, CareerGraphError, type Fetch } from "../../src/client/client.js";
import { openGuide, type OpenGuide } from "../../src/library/index.js";
import { type App, startApp } from "../support/app.js";

interface Sent {
  readonly address: string;
  readonly method: string;
  readonly body: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

let app: App;
let guide: OpenGuide;
let address: string;
const sent: Sent[] = [];
const fetch: Fetch = (address, { method, body, headers }) => {
  sent.push({ address, method, body, headers });
  return app.fetch(address, { method, headers, ...(body === undefined ? {} : { body }) });
};

beforeAll(async () => {
  app = await startApp();
  guide = await openGuide("graph-seed");
  address = `${app.address}/graphql`;
});
afterAll(async () => {
  await guide.close();
  await app.close();
});

const TEXT = "Five years of Java and PostgreSQL, no experience in Kubernetes.";
const QUESTIONS: Readonly<Record<Exclude<keyof Asks, "ask">, (asked: Asks) => Promise<unknown>>> = {
  careerPaths: (asked) =>
    asked.careerPaths({
      from: "role:qa-engineer",
      to: "role:solution-architect",
      minimize: "HOURS",
      first: 2,
      avoid: ["role:devops-engineer"],
    }),
  careerTradeOffs: (asked) =>
    asked.careerTradeOffs({
      from: "role:qa-engineer",
      to: "role:solution-architect",
      kinds: ["CHANGE", "PROMOTION", "BROADENING"],
    }),
  reachableRoles: (asked) => asked.reachableRoles({ from: "role:qa-engineer", maxHours: 400 }),
  skillGap: (asked) =>
    asked.skillGap({ to: "role:devops-engineer", have: ["technology:docker", "skill:sql@0.5"] }),
  learningPlan: (asked) => asked.learningPlan({ to: ["role:devops-engineer"], hoursPerWeek: 8 }),
  recommendedRoles: (asked) => asked.recommendedRoles({ from: "role:backend-developer", first: 3 }),
  recommendedCompetencies: (asked) =>
    asked.recommendedCompetencies({ from: "role:backend-developer", toward: ["role:solution-architect"] }),
  similarRoles: (asked) => asked.similarRoles({ to: "role:backend-developer", first: 4 }),
  prerequisites: (asked) => asked.prerequisites({ of: "technology:kubernetes" }),
  dependents: (asked) => asked.dependents({ of: "technology:docker", maxDepth: 1 }),
  prerequisiteAnalytics: (asked) => asked.prerequisiteAnalytics({ first: 3, orderBy: "ROLES_BLOCKED" }),
  role: (asked) => asked.role({ id: "role:backend-developer", lang: "de" }),
  roles: (asked) => asked.roles({ filter: { text: "engineer" }, first: 2 }),
  competencies: (asked) => asked.competencies({ filter: { kinds: ["TECHNOLOGY"] }, first: 2 }),
  search: (asked) => asked.search({ text: "kubernets", kinds: ["TECHNOLOGY"] }),
  competenciesIn: (asked) => asked.competenciesIn({ text: TEXT }),
  rolesFor: (asked) => asked.rolesFor({ text: TEXT, first: 2 }),
  statements: (asked) => asked.statements({ about: "role:qa-engineer", kinds: ["LEADS_TO"], first: 3 }),
  guide: (asked) => asked.guide(),
};

describe.each(Object.entries(QUESTIONS))("%s", (name, question) => {
  test("is answered by the library as by the server", async () => {
    const answer = await question(guide);
    expect(await question(careerClient(address, { fetch }))).toEqual(answer);
    expect(await question(careerClient(address, { fetch, persisted: true }))).toEqual(answer);
    const isSaid = Array.isArray(answer) ? answer.length > 0 : answer !== null;
    expect([name, isSaid]).toEqual([name, true]);
  });
});

test("a question asks the field of its name, with the variables that it is given", async () => {
  const client = careerClient(address, { fetch });
  const [first] = (await client.careerPaths({ from: "role:qa-engineer", to: "role:devops-engineer" })).paths;
  expect(first?.roles.map(({ id }) => id)).toEqual(["role:qa-engineer", "role:devops-engineer"]);
  expect(first?.steps[0]?.citations[0]?.origin).toBe("CURATED");
  expect(await client.role({ id: "role:nobody" })).toBeNull();
});

describe("how it asks", () => {
  const requests = async (ask: () => Promise<unknown>): Promise<readonly Sent[]> => {
    sent.length = 0;
    await ask();
    return [...sent];
  };

  test("short questions are sent with GET, and headers with every request", async () => {
    const client = careerClient(`${address}?from=test`, { fetch, headers: { "x-team": "careers" } });
    const [only, ...others] = await requests(() => client.skillGap({ to: "role:devops-engineer" }));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ method: "GET", headers: { "x-team": "careers" } });
    expect(only?.address).toMatch(/\?from=test&query=query%20skillGap/);
  });

  test("texts about people are never part of an address", async () => {
    for (const persisted of [false, true]) {
      const client = careerClient(address, { fetch, persisted });
      const own = "query Own($text: String!) { rolesFor(text: $text) { score } }";
      const asked = await requests(async () => {
        await client.competenciesIn({ text: TEXT });
        await client.rolesFor({ text: TEXT });
        await client.ask(own, { text: TEXT });
      });
      expect(asked.map(({ method, address }) => ({ method, address }))).toEqual(
        Array(3).fill({ method: "POST", address }),
      );
    }
  });

  test("questions with long variables are sent with POST", async () => {
    const { nodes } = await guide.competencies({ first: 100 });
    const have = nodes.map(({ id }) => id);
    const client = careerClient(address, { fetch });
    const [only] = await requests(() => client.skillGap({ to: "role:devops-engineer", have }));
    expect(only).toMatchObject({ method: "POST", address });
    expect(await client.skillGap({ to: "role:devops-engineer", have })).toEqual(
      await guide.skillGap({ to: "role:devops-engineer", have }),
    );
  });

  test("a persisted operation is sent once, and then asked by its hash", async () => {
    const client = careerClient(address, { fetch, persisted: true });
    const question = "query Fresh($id: ID!) { role(id: $id) { summary } }";
    const [asked, told] = await requests(() => client.ask(question, { id: "role:qa-engineer" }));
    expect(asked?.method).toBe("GET");
    expect(asked?.address).not.toContain("query=");
    expect(told?.body).toContain("Fresh");
    const again = await requests(() => client.ask(question, { id: "role:devops-engineer" }));
    expect(again).toHaveLength(1);
    expect(again[0]?.address).toMatch(/\?variables=[^&]*devops-engineer[^&]*&extensions=[^&]*sha256Hash/);
  });
});

describe("what goes wrong", () => {
  const failureOf = async (asked: Promise<unknown>): Promise<CareerGraphError> => {
    const error = await asked.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(CareerGraphError);
    return error as CareerGraphError;
  };

  test("an error of the API has its code and its message, in the library too", async () => {
    for (const asked of [careerClient(address, { fetch }), guide]) {
      const error = await failureOf(asked.skillGap({ to: "role:devops-enginer" }));
      expect(error).toMatchObject({
        name: "CareerGraphError",
        code: "UNKNOWN_ID",
        message: expect.stringContaining('Did you mean "role:devops-engineer"'),
        errors: [
          {
            path: ["skillGap"],
            extensions: { suggestions: expect.arrayContaining(["role:devops-engineer"]) },
          },
        ],
      });
    }
  });

  test("what else was answered is in `data`", async () => {
    const text =
      '{ right: role(id: "role:qa-engineer") { id } wrong: similarRoles(to: "role:nobody") { similarity } }';
    const nullable =
      '{ right: role(id: "role:qa-engineer") { id } wrong: shortestPath(from: "x", to: "y") { length } }';
    expect((await failureOf(careerClient(address, { fetch }).ask(text))).data).toBeNull();
    expect((await failureOf(careerClient(address, { fetch }).ask(nullable))).data).toEqual({
      right: { id: "role:qa-engineer" },
      wrong: null,
    });
  });

  test("an operation that is not valid is refused with the status of HTTP", async () => {
    const error = await failureOf(careerClient(address, { fetch }).ask("{ roles { nodes { salary } } }"));
    expect(error).toMatchObject({ code: "GRAPHQL_VALIDATION_FAILED", status: 400 });
    expect(await failureOf(guide.ask("{ roles { nodes { salary } } }"))).toMatchObject({
      code: "GRAPHQL_VALIDATION_FAILED",
      status: null,
    });
  });

  test("an address that answers something else is named with its status", async () => {
    for (const place of ["/widget.js", "/health"]) {
      const error = await failureOf(careerClient(app.address + place, { fetch }).guide());
      expect(error).toMatchObject({ code: "BAD_ANSWER", status: 200 });
      expect(error.message).toContain(app.address + place);
    }
  });

  test("a request that cannot be sent is rejected as fetch rejects it", async () => {
    const reason = new TypeError("fetch failed");
    const client = careerClient(address, { fetch: () => Promise.reject(reason) });
    await expect(client.guide()).rejects.toBe(reason);
  });
});
