import { cp, mkdtemp, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "@jest/globals";

import { careerGraph, post, type Running, serving } from "../support/command.js";
import { eventually } from "../support/until.js";

const nameOf = async ({ address }: Running): Promise<string> => {
  const { body } = await post(address, '{ role(id: "role:backend-developer") { name } }');
  return (body.data as { role: { name: string } }).role.name;
};

test("an edit is served at once; a broken one keeps the last good guide and says what is wrong", async () => {
  const folder = join(await mkdtemp(join(tmpdir(), "watch-")), "seed");
  await cp("graph-seed", folder, { recursive: true });
  const file = join(folder, "roles.yaml");
  const good = await readFile(file, "utf8");
  const server = await serving(["--guide", folder, "--watch"]);
  expect(await nameOf(server)).toBe("Backend Developer");

  const edited = good.replace("name: Backend Developer", "name: Server Developer");
  expect(edited).not.toBe(good);
  await writeFile(file, edited);
  await eventually(async () => {
    expect(await nameOf(server)).toBe("Server Developer");
  });

  await writeFile(file, edited.replace("name: Server Developer", "nmae: Server Developer"));
  await eventually(() => {
    expect(server.output()).toMatch(/roles\.yaml:\d+: .*unknown key "nmae"\. Did you mean "name"\?/);
  });
  expect(server.output()).toContain("the last good guide is still served.");
  expect(await nameOf(server)).toBe("Server Developer");

  await writeFile(join(folder, "other.tmp"), good);
  await rename(join(folder, "other.tmp"), file);
  await eventually(async () => {
    expect(await nameOf(server)).toBe("Backend Developer");
  });
  expect(await server.stop()).toBe(0);
});

test("needs files and a single worker", async () => {
  expect(await careerGraph(["serve", "--watch", "--workers", "2"])).toMatchObject({ code: 2 });
  expect(
    await careerGraph(["serve", "--watch"], { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "x" }),
  ).toMatchObject({
    code: 2,
    err: "--watch needs a guide in files.\n",
  });
});
