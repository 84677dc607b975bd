// Run JavaScript functions on a heddle server, as promises.
//
//   import { Heddle } from "heddle";
//   const heddle = new Heddle();
//   const counts = await heddle.map(countPrimes, [1000, 2000, 3000]);
//
// A call ships the function's source and its arguments; heddle sizes it, runs it in
// a sandbox and sends the result, or the error with its stack, home. A function sees
// no variable around it: what it uses is named in `uses`, functions and JSON values.

/** The call did not run to its end: refused, out of memory, past its deadline, lost. */
export class HeddleError extends Error {}

const HANDLER = `
exports.handler = async (event) => {
  try {
    return { result: await __call(...event.args) };
  } catch (e) {
    const error = e instanceof Error ? { name: e.name, message: e.message, stack: e.stack } : { name: "Error", message: String(e), stack: "" };
    return { error };
  }
};
`;

export class Heddle {
  #server; #token; #call; #units = new Map(); #free; #waiting = [];

  /** server: http://HOST:PORT, default HEDDLE_SERVER, else this machine. token: default
   * HEDDLE_TOKEN. concurrency: calls under way at once; the server decides what really
   * runs. sla: batch, standard or interactive. deadline: seconds a call may take. */
  constructor({ server, token, concurrency = 32, sla = "standard", deadline = 0 } = {}) {
    const env = globalThis.process?.env ?? {};
    server = server ?? env.HEDDLE_SERVER ?? "http://127.0.0.1:7433";
    this.#server = (server.includes("://") ? server : "http://" + server).replace(/\/$/, "");
    this.#token = token ?? env.HEDDLE_TOKEN;
    this.#call = { class: sla, deadline_seconds: deadline };
    if (env.HEDDLE_CALL) this.#call.parent = env.HEDDLE_CALL; // this code is a call itself, and will wait for those it makes
    this.#free = concurrency;
  }

  /** One call. `uses` are the functions and JSON values that fn refers to, by name;
   * `signal` ends the call. */
  async run(fn, args = [], { uses = {}, signal } = {}) {
    await this.#turn();
    try {
      return await this.#invoke(await this.#unit(programOf(fn, uses)), args, signal);
    } finally {
      this.#free++;
      this.#waiting.shift()?.();
    }
  }

  /** One call for each item, results in their order; the first that fails rejects. */
  map(fn, items, options = {}) {
    return Promise.all(Array.from(items, (item) => this.run(fn, [item], options)));
  }

  async #turn() {
    while (this.#free <= 0) await new Promise((wake) => this.#waiting.push(wake));
    this.#free--;
  }

  /** The unit of a program, which is sent once. */
  #unit(source) {
    if (!this.#units.has(source)) {
      const sent = this.#request("POST", "/v1/programs?path=function.js", source, "application/octet-stream").then((p) => p.digest + "/handler");
      sent.catch(() => this.#units.delete(source));
      this.#units.set(source, sent);
    }
    return this.#units.get(source);
  }

  async #invoke(unit, args, signal) {
    let state = await this.#request("POST", "/v1/invocations", JSON.stringify({ ...this.#call, unit, event: { args } }), "application/json");
    const at = "/v1/invocations/" + state.id;
    const stop = () => this.#request("DELETE", at).catch(() => {}); // it has ended, or the server has
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
    try {
      while (state.state === "queued" || state.state === "running") state = await this.#request("GET", at + "?wait=60");
    } finally {
      signal?.removeEventListener("abort", stop);
    }
    if (state.state !== "ok") {
      const text = state.state === "exit" ? await this.#request("GET", at + "/logs") : state.error ?? "";
      throw new HeddleError(`call ${state.id}: ${state.state}${text && ": " + text}`);
    }
    const answer = await this.#request("GET", at + "/result");
    if (answer.error) {
      const e = new Error(answer.error.message);
      e.name = answer.error.name;
      e.remoteStack = answer.error.stack;
      throw e;
    }
    return answer.result;
  }

  async #request(method, path, body, type) {
    const headers = {};
    if (type) headers["Content-Type"] = type;
    if (this.#token) headers.Authorization = "Bearer " + this.#token;
    let answer;
    try {
      answer = await fetch(this.#server + path, { method, body, headers });
    } catch (e) {
      throw new HeddleError(`${this.#server}: ${e.cause?.code ?? e.message} (is heddle up?)`);
    }
    const text = await answer.text();
    const json = /json/.test(answer.headers.get("Content-Type") ?? "");
    if (!answer.ok) throw new HeddleError(`${this.#server}: ${json ? JSON.parse(text).detail : answer.statusText}`);
    return json ? JSON.parse(text) : text;
  }
}

/** The program of a function and of what it uses. */
function programOf(fn, uses) {
  if (typeof fn !== "function") throw new TypeError("run: not a function");
  const lines = Object.entries(uses).map(([name, value]) => `const ${name} = ${expression(value, name)};`);
  return lines.join("\n") + `\nconst __call = ${expression(fn, fn.name || "the function")};\n` + HANDLER;
}

function expression(value, name) {
  if (typeof value !== "function") {
    const text = JSON.stringify(value);
    if (text === undefined) throw new TypeError(`${name} is no JSON value`);
    return text;
  }
  const text = value.toString();
  if (/\{\s*\[native code\]\s*\}$/.test(text)) throw new TypeError(`${name} has no source to send`);
  // A method stands without the word function.
  return /^(async\s+)?(function\b|class\b|\(|[\w$]+\s*=>)/.test(text) ? `(${text})` : `({ ${text} })[${JSON.stringify(value.name)}]`;
}
