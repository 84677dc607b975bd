package launch

// A handler runs inside its language's interpreter through a shim: read the JSON
// event from stdin, call the handler in the AWS Lambda convention, write the JSON
// result to stdout. What the handler prints goes to stderr, as Lambda's logs do.

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
raw = sys.stdin.buffer.read()
handler = module
for part in entry.split("."):
    handler = getattr(handler, part)
result = handler(json.loads(raw) if raw.strip() else None, Context())
if hasattr(result, "__await__"):
    import asyncio
    async def finish(): return await result
    result = asyncio.run(finish())
json.dump(result, out, default=str)
out.write("\n")
out.close()
`

const nodeShim = `
const fs = require("fs"), url = require("url");
const [path, entry, ...rest] = process.argv.slice(1);
process.argv = [process.argv[0], path, ...rest];
for (const k of ["log", "info", "debug"]) console[k] = console.error;
(async () => {
  let module;
  try { module = require(path); } catch (e) {
    if (e.code !== "ERR_REQUIRE_ESM" && !(e instanceof SyntaxError)) throw e;
    module = await import(url.pathToFileURL(path));
  }
  const raw = fs.readFileSync(0, "utf8");
  const handler = module[entry] || (module.default && module.default[entry]);
  if (typeof handler !== "function") throw new Error("no exported function " + entry);
  const event = raw.trim() ? JSON.parse(raw) : null;
  const context = { functionName: entry, awsRequestId: "local", getRemainingTimeInMillis: () => 900000 };
  const result = handler.length > 2
    ? await new Promise((ok, no) => handler(event, context, (err, v) => err ? no(err) : ok(v)))
    : await handler(event, context);
  fs.writeSync(1, JSON.stringify(result === undefined ? null : result) + "\n");
})().catch(e => { console.error(e); process.exit(1); });
`

// goShim is the main of a Go handler's build; the package's import path stands for %q.
const goShim = `package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"

	handler %q
)

func main() {
	if err := run(reflect.ValueOf(handler.%s)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run calls f, any of func([ctx,] [event]) ([result,] [error]), on stdin's event.
func run(f reflect.Value) error {
	t := f.Type()
	var args []reflect.Value
	for i := 0; i < t.NumIn(); i++ {
		if t.In(i) == reflect.TypeFor[context.Context]() {
			args = append(args, reflect.ValueOf(context.Background()))
			continue
		}
		event := reflect.New(t.In(i))
		if err := json.NewDecoder(os.Stdin).Decode(event.Interface()); err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("event: %%w", err)
		}
		args = append(args, event.Elem())
	}
	out := os.Stdout
	os.Stdout = os.Stderr
	var result any
	for _, v := range f.Call(args) {
		if v.Type() == reflect.TypeFor[error]() {
			if err, _ := v.Interface().(error); err != nil {
				return err
			}
			continue
		}
		result = v.Interface()
	}
	return json.NewEncoder(out).Encode(result)
}
`
