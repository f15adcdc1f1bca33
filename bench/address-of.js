/** The address of a server of ours that was started as a child process, once it says it. Rejects with what it said if it ends before. */
export function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk) => {
      said += chunk;
      const found = /(http:\/\/\S+)\/graphql/.exec(said);
      if (found) resolve(found[1]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", () => reject(new Error(said)));
  });
}
