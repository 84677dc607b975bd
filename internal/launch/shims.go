package launch

// A handler runs inside its language's interpreter through a shim: read the JSON
// event from stdin, call the handler in the AWS Lambda convention, write the JSON
// result to stdout. What the handler prints goes to stderr, as Lambda's logs do.
// Told so (manyEvents), it does that for every line of stdin and writes a
// task.Answer for each; an exception is then an answer, not the end. Answers are
// held back for some milliseconds: one that a crash takes along is made again.

const pythonShim = `
import importlib.util, json, os, sys
out = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
path, entry = sys.argv[1], sys.argv[2]
sys.argv = [path] + sys.argv[3:]
sys.path.insert(0, os.path.dirname(path))
spec = importlib.util.spec_from_file_location("__handler__", path)
module = importlib.util.module_from_spec(spec)
sys.modules["__handler__"] = module
spec.loader.exec_module(module)
class Context:
    function_name = entry
    aws_request_id = "local"
    def get_remaining_time_in_millis(self): return 900000
many = os.environ.pop("HEDDLE_MANY_EVENTS", None)
events = os.fdopen(os.dup(0), "rb")
os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
handler = module
for part in entry.split("."):
    handler = getattr(handler, part)
def answer(raw):
    result = handler(json.loads(raw) if raw.strip() else None, Context())
    if hasattr(result, "__await__"):
        import asyncio
        async def finish(): return await result
        result = asyncio.run(finish())
    return json.dumps(result, default=str)
if many:
    import time, traceback
    told = time.monotonic()
    for raw in events:
        try:
            line = '{"result":' + answer(raw) + "}"
        except Exception as e:
            sys.stdout.flush()
            line = json.dumps({"error": {"type": type(e).__name__, "message": str(e), "traceback": "".join(traceback.format_exception(type(e), e, e.__traceback__.tb_next.tb_next or e.__traceback__))}})
        out.write(line + "\n")
        if time.monotonic() - told > 0.005:
            out.flush()
            told = time.monotonic()
else:
    out.write(answer(events.read()) + "\n")
out.close()
`

const nodeShim = `
const fs = require("fs"), url = require("url");
const [path, entry, ...rest] = process.argv.slice(1);
process.argv = [process.argv[0], path, ...rest];
for (const k of ["log", "info", "debug"]) console[k] = console.error;
const put = text => { // a pipe may take a part only, or nothing for now
  for (let b = Buffer.from(text); b.length > 0;) {
    try { b = b.subarray(fs.writeSync(1, b)); } catch (e) { if (e.code !== "EAGAIN") throw e; }
  }
};
(async () => {
  let module;
  try { module = require(path); } catch (e) {
    if (e.code !== "ERR_REQUIRE_ESM" && !(e instanceof SyntaxError)) throw e;
    module = await (globalThis.__heddle_import__ ?? (f => import(url.pathToFileURL(f))))(path);
  }
  const many = process.env.HEDDLE_MANY_EVENTS;
  delete process.env.HEDDLE_MANY_EVENTS;
  const handler = module[entry] || (module.default && module.default[entry]);
  if (typeof handler !== "function") throw new Error("no exported function " + entry);
  const context = { functionName: entry, awsRequestId: "local", getRemainingTimeInMillis: () => 900000 };
  const answer = async raw => {
    const event = raw.trim() ? JSON.parse(raw) : null;
    const result = handler.length > 2
      ? await new Promise((ok, no) => handler(event, context, (err, v) => err ? no(err) : ok(v)))
      : await handler(event, context);
    return JSON.stringify(result === undefined ? null : result) ?? "null";
  };
  if (!many) return put(await answer(fs.readFileSync(0, "utf8")) + "\n");
  let held = "", told = performance.now();
  for await (const raw of require("readline").createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    let line;
    try { line = '{"result":' + await answer(raw) + "}"; } catch (e) {
      line = JSON.stringify({ error: e instanceof Error ? { type: e.name, message: e.message, traceback: e.stack } : { message: String(e) } });
    }
    held += line + "\n";
    if (performance.now() - told > 5) { put(held); held = ""; told = performance.now(); }
  }
  put(held);
})().catch(e => { console.error(e); process.exit(1); });
`

// goShim is the main of a Go handler's build; the package's import path stands for %q.
const goShim = `package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"runtime/debug"
	"time"

	handler %q
)

func main() {
	f, out := reflect.ValueOf(handler.%s), json.NewEncoder(os.Stdout)
	many := os.Getenv("HEDDLE_MANY_EVENTS") != ""
	os.Unsetenv("HEDDLE_MANY_EVENTS")
	if !many {
		os.Stdout = os.Stderr
		result, err := call(f, os.Stdin)
		if err == nil {
			err = out.Encode(result)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	stdout, told := bufio.NewWriter(os.Stdout), time.Now()
	out = json.NewEncoder(stdout)
	os.Stdout = os.Stderr
	for lines := bufio.NewReader(os.Stdin); ; {
		line, err := lines.ReadBytes('\n')
		end := len(line) == 0 && err != nil
		if !end {
			err = out.Encode(answer(f, line))
		}
		if end || time.Since(told) > 5*time.Millisecond {
			err = stdout.Flush()
			told = time.Now()
		}
		if !end && err == nil {
			continue
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
}

// answer calls f on one event of many.
func answer(f reflect.Value, event []byte) (told map[string]any) {
	defer func() {
		if p := recover(); p != nil {
			told = map[string]any{"error": map[string]string{"type": "panic", "message": fmt.Sprint(p), "traceback": string(debug.Stack())}}
		}
	}()
	result, err := call(f, bytes.NewReader(event))
	if err == nil {
		var text []byte
		if text, err = json.Marshal(result); err == nil {
			return map[string]any{"result": json.RawMessage(text)}
		}
	}
	return map[string]any{"error": map[string]string{"type": fmt.Sprintf("%%T", err), "message": err.Error()}}
}

// call calls f, any of func([ctx,] [event]) ([result,] [error]), on an event.
func call(f reflect.Value, event io.Reader) (result any, err error) {
	t := f.Type()
	var args []reflect.Value
	for i := 0; i < t.NumIn(); i++ {
		if t.In(i) == reflect.TypeFor[context.Context]() {
			args = append(args, reflect.ValueOf(context.Background()))
			continue
		}
		v := reflect.New(t.In(i))
		if err := json.NewDecoder(event).Decode(v.Interface()); err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("event: %%w", err)
		}
		args = append(args, v.Elem())
	}
	for _, v := range f.Call(args) {
		if v.Type() == reflect.TypeFor[error]() {
			if err, _ := v.Interface().(error); err != nil {
				return nil, err
			}
			continue
		}
		result = v.Interface()
	}
	return result, nil
}
`
