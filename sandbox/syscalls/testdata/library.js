// What Node's own modules ask of the kernel: one of each kind.
const fs = require("fs"), os = require("os"), path = require("path"), net = require("net"), dgram = require("dgram"), zlib = require("zlib");
const crypto = require("crypto"), http = require("http"), cp = require("child_process"), dns = require("dns");
const { Worker, isMainThread } = require("worker_threads");

const once = (emitter, event) => new Promise((ok, bad) => { emitter.once(event, ok); emitter.once("error", bad); });

async function files(folder) {
  const a = path.join(folder, "a"), at = (s) => a + s;
  await fs.promises.writeFile(a, "x".repeat(70000));
  await fs.promises.copyFile(a, at("1"));
  fs.linkSync(a, at("2")); fs.symlinkSync(a, at("3")); fs.readlinkSync(at("3")); fs.renameSync(at("1"), at("4"));
  fs.chmodSync(a, 0o600); fs.utimesSync(a, 1, 1); fs.accessSync(a); fs.truncateSync(a, 100); fs.mkdirSync(at("d/e"), { recursive: true });
  const watcher = fs.watch(folder);
  fs.appendFileSync(at("5"), "y");
  watcher.close();
  const f = fs.openSync(a, "r+");
  fs.writeSync(f, "z", 5); fs.fsyncSync(f); fs.fdatasyncSync(f); fs.futimesSync(f, 1, 1); fs.ftruncateSync(f, 10); fs.closeSync(f);
  fs.readdirSync(folder, { withFileTypes: true }); fs.statSync(a); fs.statfsSync(folder); fs.realpathSync(a);
  fs.rmSync(at("d"), { recursive: true });
  await new Promise((ok) => fs.createReadStream(at("4")).pipe(zlib.createGzip()).pipe(fs.createWriteStream(at("z"))).on("finish", ok));
}

async function sockets() {
  const server = http.createServer((_, res) => res.end("hello")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const res = await once(http.get({ port: server.address().port, host: "127.0.0.1", agent: false }), "response");
  res.resume();
  await once(res, "end");
  server.close();
  const local = net.createServer((c) => c.end("x")).listen(path.join(os.tmpdir(), "socket" + process.pid));
  await once(local, "listening");
  const c = net.connect(local.address());
  c.resume();
  await once(c, "end");
  local.close();
  const u = dgram.createSocket("udp4");
  u.bind(0, "127.0.0.1");
  await once(u, "listening");
  u.send("x", u.address().port, "127.0.0.1");
  await once(u, "message");
  u.close();
  await dns.promises.lookup("localhost");
  os.networkInterfaces(); os.cpus(); os.loadavg(); os.freemem(); os.setPriority(1); os.userInfo();
}

async function processes() {
  cp.execSync("echo x | cat");
  const child = cp.spawn("/bin/cat", { stdio: "pipe" });
  child.stdin.end("x");
  await once(child, "close");
  const fork = cp.fork(__filename, ["child"]);
  await once(fork, "exit");
  await Promise.all([1, 2].map(() => once(new Worker(__filename), "exit")));
  await new Promise((ok) => crypto.pbkdf2("a", "b", 1000, 32, "sha256", ok));
  process.once("SIGUSR2", () => {});
  process.kill(process.pid, "SIGUSR2");
  await new Promise((ok) => setTimeout(ok, 2));
  for (let i = 0, keep = []; i < 300; i++) keep[i % 50] = new Array(20000).fill(i); // the collector's threads
  const instance = await WebAssembly.instantiate(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  if (!instance) throw new Error("no wasm");
}

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "calls"));
  await files(folder);
  fs.rmSync(folder, { recursive: true });
  await sockets();
  await processes();
  console.log("all of it ran");
}

if (!isMainThread || process.argv[2] === "child") process.exit(0);
main().catch((e) => { console.error(e); process.exit(1); });
