import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, test } from "@jest/globals";
import { parse, parseAllDocuments } from "yaml";

import { readConfig } from "../../src/config.js";
import { COMMANDS } from "../../src/cli/commands.js";
import { startApp } from "../support/app.js";

interface Container {
  readonly command?: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
  readonly securityContext: { readonly readOnlyRootFilesystem: boolean };
}

interface PodSpec {
  readonly terminationGracePeriodSeconds?: number;
  readonly containers: readonly [Container & Probes];
  readonly volumes: readonly { readonly name: string; readonly secret?: object }[];
}

type Probes = Readonly<Record<(typeof PROBES)[number], { readonly httpGet: Probe }>>;
interface Probe {
  readonly path: string;
  readonly port: string;
}

const PROBES = ["startupProbe", "readinessProbe", "livenessProbe"] as const;
/** Variables of other programs than this one. */
const OF_OTHERS = /^NEO4J_(AUTH|dbms|server)/;

const manifests = parseAllDocuments(readFileSync("deploy/kubernetes.yaml", "utf8"), { version: "1.1" }).map(
  (document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as { kind: string; spec: Record<string, unknown> };
  },
);
const specOf = (kind: string) => manifests.find((each) => each.kind === kind)!.spec;
const podOf = (kind: string) => (specOf(kind)["template"] as { spec: PodSpec; metadata: object }).spec;
const compose = parse(readFileSync("docker-compose.yml", "utf8"), { merge: true }) as {
  services: Record<
    string,
    { environment: Record<string, string>; stop_grace_period?: string; ports?: string[] }
  >;
};
const dockerfile = readFileSync("Dockerfile", "utf8");
const ofImage = (name: string): string => new RegExp(`\\b${name}=(\\S+)`).exec(dockerfile)![1]!;

/** As the program reads them; the secret is a file that is there. */
function configOf(variables: readonly { readonly name: string; readonly value: string }[]) {
  const folder = mkdtempSync(join(tmpdir(), "career-graph-deploy-"));
  try {
    const password = join(folder, "password");
    writeFileSync(password, "secret\n");
    const known = readFileSync("src/config.ts", "utf8");
    for (const { name } of variables) expect(known).toMatch(new RegExp(`^ {2}${name}: `, "m"));
    const env = Object.fromEntries(variables.map(({ name, value }) => [name, value]));
    return readConfig(env["NEO4J_PASSWORD_FILE"] ? { ...env, NEO4J_PASSWORD_FILE: password } : env);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each(["Deployment", "Job"])(
  "the %s for Kubernetes sets variables that there are, and the secret is a file where the program looks",
  (kind) => {
    const { containers, volumes } = podOf(kind);
    const [{ env, volumeMounts }] = containers;
    const valueOf = (name: string) => env.find((each) => each.name === name)?.value;
    expect(configOf(env).neo4j).toMatchObject({ uri: valueOf("NEO4J_URI"), password: "secret" });
    const secret = volumes.find((volume) => volume.secret)!;
    const mounted = volumeMounts.find(({ name }) => name === secret.name)!;
    expect(dirname(valueOf("NEO4J_PASSWORD_FILE")!)).toBe(mounted.mountPath);
    for (const { name } of volumeMounts) expect(volumes.map((volume) => volume.name)).toContain(name);
    const copyDir = valueOf("COPY_DIR");
    if (copyDir !== undefined) expect(volumeMounts.map((each) => each.mountPath)).toContain(copyDir);
  },
);

test("the server for Kubernetes is asked at ports and addresses that there are", async () => {
  const app = await startApp();
  const [container] = podOf("Deployment").containers;
  const ports = Object.fromEntries(container.ports!.map(({ name, containerPort }) => [name, containerPort]));
  expect(ports).toEqual({
    http: Number(ofImage("PORT")),
    metrics: Number(ofImage("METRICS").split(":")[1]),
  });
  for (const probe of PROBES) {
    const { path, port } = container[probe].httpGet;
    expect(ports).toHaveProperty(port);
    expect((await app.get(path)).status).toBe(200);
  }
  await app.close();
  expect(container.readinessProbe.httpGet.path).toBe("/health/ready");
  expect(container.livenessProbe.httpGet.path).toBe("/health/live");
  expect(specOf("Service")["ports"]).toEqual([{ name: "http", port: 80, targetPort: "http" }]);
});

test("what Kubernetes selects are the pods of the server", () => {
  const { metadata } = specOf("Deployment")["template"] as { metadata: { labels: object } };
  expect(specOf("Deployment")["selector"]).toEqual({ matchLabels: metadata.labels });
  expect(specOf("PodDisruptionBudget")["selector"]).toEqual({ matchLabels: metadata.labels });
  expect(specOf("Service")["selector"]).toEqual(metadata.labels);
});

test("whoever stops the server waits for longer than it takes to stop", () => {
  const { terminationGracePeriodSeconds, containers } = podOf("Deployment");
  const { shutdownMs, drainMs } = configOf(containers[0].env).server.stopping;
  expect(drainMs).toBeLessThan(shutdownMs);
  expect(terminationGracePeriodSeconds! * 1000).toBeGreaterThan(shutdownMs);
  const grace = compose.services["server"]!.stop_grace_period!;
  expect(parseInt(grace) * 1000).toBeGreaterThan(readConfig({}).server.stopping.shutdownMs);
});

test("docker-compose.yml sets variables that there are, and the port of the image", () => {
  for (const name of ["seed", "server"]) {
    const { environment } = compose.services[name]!;
    const { neo4j } = configOf(Object.entries(environment).map(([name, value]) => ({ name, value })));
    expect(neo4j?.uri).toBe("bolt://neo4j:7687");
  }
  expect(compose.services["server"]!.ports).toEqual([`\${PORT:-4000}:${ofImage("PORT")}`]);
  const others = Object.keys(compose.services["neo4j"]!.environment);
  expect(others.filter((name) => !OF_OTHERS.test(name))).toEqual([]);
});

test("the commands in them are commands of the program", () => {
  const ofDockerfile = [...dockerfile.matchAll(/^CMD (\[.*\])$/gm)].map(
    ([, list = ""]) => JSON.parse(list) as string[],
  );
  expect(ofDockerfile).toHaveLength(1);
  for (const [node, script, command] of [...ofDockerfile, podOf("Job").containers[0].command!]) {
    expect([node, script]).toEqual(["node", "dist/main.js"]);
    expect(COMMANDS.map(({ name }) => name)).toContain(command);
  }
});
