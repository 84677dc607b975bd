package launch

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Held reads how many bytes a counting run's program still held after a garbage
// collection, at most; 0 is not known. Unlike the memory that a process has taken, it
// knows no garbage, no compiler and no stacks.
func Held(dir string) float64 { return noted(dir, "held") }

// nodeHeld looks after each collection. Of what was allocated since the last one, a
// megabyte at most, half counts as held.
const nodeHeld = `
{
const { GCProfiler } = require("v8"), { writeFileSync } = require("fs"), { gc } = globalThis;
const name = process.env.HEDDLE_NOTES + "/held";
delete process.env.HEDDLE_NOTES;
globalThis.gc = undefined;
gc();
const collections = new GCProfiler();
collections.start();
process.on("exit", () => {
  const { heapUsed, external } = process.memoryUsage();
  gc();
  const held = collections.stop().statistics.map(c => c.afterGC.heapStatistics).map(h => h.usedHeapSize + h.externalMemory).reduce((a, b) => Math.max(a, b));
  writeFileSync(name, String((held + Math.max(held, heapUsed + external)) / 2));
});
}
`

// goHeld is a package that a counting build imports everywhere. Its Look is called by
// every loop and function, and collects garbage now and then.
const goHeld = `package heddle_held

import (
	"os"
	"runtime"
	"runtime/metrics"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

var (
	notes   *os.File
	calls   atomic.Uint32
	looking sync.Mutex
	next    time.Time
	most    uint64
	live    = []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
)

func init() {
	notes, _ = os.Create(os.Getenv("HEDDLE_NOTES") + "/held")
	os.Unsetenv("HEDDLE_NOTES")
}

func Look() {
	if n := calls.Add(1); n > 1<<10 && n%32 != 0 || !looking.TryLock() {
		return
	}
	defer looking.Unlock()
	now := time.Now()
	if now.Before(next) || notes == nil {
		return
	}
	runtime.GC()
	metrics.Read(live)
	if bytes := live[0].Value.Uint64(); bytes > most {
		most = bytes
		notes.WriteAt([]byte(strconv.FormatUint(most, 10)), 0)
	}
	next = time.Now().Add(max(200*time.Microsecond, time.Since(now)))
}
`

// sayHeld makes every function and loop of the module in dir call goHeld's Look.
func sayHeld(dir string) error {
	module, err := modulePath(dir)
	if err != nil {
		return err
	}
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(name, looked(src, module+"/"+goHeldName), 0o644)
	})
	if err != nil {
		return err
	}
	to := filepath.Join(dir, goHeldName)
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(to, "held.go"), []byte(goHeld), 0o644)
}

const goHeldName = "heddle_held"

// looked is a file with the calls, on the lines that were there.
func looked(src []byte, from string) []byte {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "", src, parser.SkipObjectResolution)
	if err != nil {
		return src // the build will say it better
	}
	var bodies []int
	ast.Inspect(f, func(n ast.Node) bool {
		var body *ast.BlockStmt
		switch n := n.(type) {
		case *ast.FuncDecl:
			body = n.Body
		case *ast.FuncLit:
			body = n.Body
		case *ast.ForStmt:
			body = n.Body
		case *ast.RangeStmt:
			body = n.Body
		}
		if body != nil {
			bodies = append(bodies, fset.Position(body.Lbrace).Offset+1)
		}
		return true
	})
	if len(bodies) == 0 {
		return src
	}
	slices.Sort(bodies)
	at := fset.Position(f.Name.End()).Offset
	out := fmt.Appendf(nil, "%s; import %s %q", src[:at], goHeldName, from)
	for _, body := range bodies {
		out = append(append(out, src[at:body]...), goHeldName+".Look();"...)
		at = body
	}
	return append(out, src[at:]...)
}
