import { type AddressInfo, createServer } from "node:net";

import { expect, test } from "@jest/globals";

import { connectNeo4j } from "../../../src/stores/neo4j/session/connect.js";
import { reader } from "../../../src/stores/neo4j/session/reader.js";
import { describeWithNeo4j, useNeo4j } from "../../support/neo4j.js";
import { portForServers } from "../../support/port.js";
import { eventually } from "../../support/until.js";

describeWithNeo4j("a statement", () => {
  const neo4j = useNeo4j();

  test("that takes too long is ended by Neo4j and told so; the next one is answered", async () => {
    const { read } = reader(neo4j.driver, { database: null, timeoutMs: 300 });
    const started = performance.now();
    await expect(read("UNWIND range(1, 10000000000) AS i RETURN sum(i % 7) AS sum")).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: "Neo4j did not answer within 300 ms (NEO4J_TIMEOUT_MS).",
    });
    expect(performance.now() - started).toBeLessThan(10_000);
    await eventually(async () => {
      expect((await read("RETURN 1 AS one")).row).toEqual({ one: 1 });
    });
    await eventually(async () => {
      const { records } = await neo4j.driver.executeQuery(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'i % 7' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery",
      );
      expect(records).toEqual([]);
    });
  });

  test.each([
    ["that is wrong", "MATCH (n:CareerNode RETURN n.secret", {}],
    ["that asks for what is not given", "RETURN $secret", {}],
    ["that fails while it runs", "UNWIND [0] AS secret RETURN 1 / secret", {}],
    ["that writes", "CREATE (:TestOnly {name: 'secret'})", {}],
    ["that calls what there is not", "CALL secret.procedure()", {}],
  ])("%s fails without the words of Neo4j, which are its cause", async (_, statement, parameters) => {
    const { read } = reader(neo4j.driver, neo4j.access);
    const failure = await read(statement, parameters).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: "Neo4j failed to answer: the log of this server tells why.",
      details: {},
      cause: { code: expect.stringMatching(/^Neo\./) },
    });
  });

  test("may not write", async () => {
    const { read } = reader(neo4j.driver, neo4j.access);
    await expect(read("CREATE (:TestOnly)")).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  });

  test("has the same bookmark until anyone commits anything", async () => {
    const { read } = reader(neo4j.driver, neo4j.access);
    const bookmark = async () => (await read("RETURN 1")).bookmark;
    const before = await bookmark();
    expect(await bookmark()).toBe(before);
    await neo4j.driver.executeQuery("CREATE (:TestOnly)");
    const after = await bookmark();
    expect(after).not.toBe(before);
    expect(await bookmark()).toBe(after);
  });

  test("is not sent while Neo4j is away, but by one caller now and then", async () => {
    const access = { ...neo4j.access, uri: `bolt://127.0.0.1:${await portForServers()}` };
    const driver = connectNeo4j(access, 0);
    const { read } = reader(driver, access);
    const away = { message: "Neo4j cannot be reached: check that it runs, and NEO4J_URI." };
    await expect(read("RETURN 1")).rejects.toMatchObject(away);
    let tries = 0;
    const session = driver.session.bind(driver);
    driver.session = (...settings) => {
      tries++;
      return session(...settings);
    };
    await expect(read("RETURN 1")).rejects.toMatchObject(away);
    expect(tries).toBe(0);
    await eventually(async () => {
      await Promise.all(
        Array.from({ length: 9 }, () => expect(read("RETURN 1")).rejects.toMatchObject(away)),
      );
      expect(tries).toBe(1);
    });
    await driver.close();
  });

  test("that tries whether Neo4j is back is sent once, and not again for as long as the driver would", async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    const port = await new Promise<number>((resolve) =>
      server.listen(0, "127.0.0.1", () => {
        resolve((server.address() as AddressInfo).port);
      }),
    );
    const access = { ...neo4j.access, uri: `bolt://127.0.0.1:${port}` };
    const driver = connectNeo4j(access, 2_000);
    const { read } = reader(driver, access);
    await expect(read("RETURN 1")).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    expect(connections).toBeGreaterThan(1);
    const before = connections;
    await eventually(async () => {
      await expect(read("RETURN 1")).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
      expect(connections).toBe(before + 1);
    });
    await driver.close();
    await new Promise((resolve) => server.close(resolve));
  });

  test("that finds all connections in use is told so", async () => {
    const access = { ...neo4j.access, timeoutMs: 500 };
    const driver = connectNeo4j(access);
    const held = [];
    for (let i = 0; i < 50; i++) {
      const transaction = await driver.session().beginTransaction();
      await transaction.run("RETURN 1");
      held.push(transaction);
    }
    await expect(reader(driver, access).read("RETURN 1")).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message:
        "All connections to Neo4j were in use for 500 ms (NEO4J_TIMEOUT_MS): ask again in a moment, or for less at once.",
    });
    await Promise.all(held.map((transaction) => transaction.rollback()));
    await driver.close();
  });

  test("is not even sent again right after the credentials were refused", async () => {
    const driver = connectNeo4j({ ...neo4j.access, password: "not the password" });
    const { read } = reader(driver, neo4j.access);
    const refused = { message: "Neo4j refuses the credentials: check NEO4J_USERNAME and NEO4J_PASSWORD." };
    await expect(read("RETURN 1")).rejects.toMatchObject(refused);
    driver.session = () => {
      throw new Error("asked again");
    };
    await expect(read("RETURN 1")).rejects.toMatchObject(refused);
    await driver.close();
  });
});
