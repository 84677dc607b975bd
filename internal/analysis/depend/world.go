package depend

import (
	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// effect judges one side effect on the world of one iteration.
func (t *task) effect(i *ir.Instr, e effects.Effect) {
	switch e.Kind {
	case library.Stdout:
		t.v.Outputs = append(t.v.Outputs, Output{Pos: i.Pos})
	case library.Random:
		if t.seeded() {
			t.serial(i, callName(e.Site), "draws from a seeded random source in order")
		}
		t.v.Note = "random numbers are drawn in another order"
	case library.Native, library.Clock, library.Sleep:
	case library.LockOp:
		if e.Site.Op != ir.Await && (e.Model == nil || !guards(e.Model)) {
			t.serial(i, callName(e.Site), callName(e.Site)+" depends on what other threads do")
		}
	case library.FSMeta, library.FSRead:
		if !ReadOnly(e) {
			t.serial(i, callName(e.Site), callName(e.Site)+" changes or reads files in order")
		}
	case library.Stdin:
		t.serial(i, callName(e.Site), "reads its input in order")
	case library.FSWrite:
		t.serial(i, callName(e.Site), "writes to files in order")
	case library.Net:
		t.serial(i, callName(e.Site), "talks to the network")
	case library.Spawn:
		t.serial(i, callName(e.Site), "starts threads, tasks or processes")
	case library.Exit:
		t.serial(i, callName(e.Site), "may end the program")
	default:
		t.serial(i, callName(e.Site), "changes state of the process")
	}
}

// guards reports whether a row only takes or releases a lock, which does not
// order what it guards.
func guards(m *library.Model) bool {
	switch m.Recv {
	case "Lock", "RLock", "Semaphore", "sync.Mutex", "sync.RWMutex", "ReentrantLock":
		return m.Result.Type.IsZero()
	}
	return false
}

// ReadOnly reports whether a file operation changes no file: opening for
// reading, asking for attributes, reading from what the iteration opened (the
// file object itself is an access of its own).
func ReadOnly(e effects.Effect) bool {
	if e.Kind == library.FSRead {
		return true
	}
	if e.Model == nil {
		return false
	}
	switch e.Model.Name {
	case "open", "io.open", "gzip.open", "Path.open":
		mode := e.Site.Kwarg("mode")
		at := 1
		if e.Model.Recv != "" {
			at = 1 // after the receiver
		}
		if pos := e.Site.Positional(); mode == nil && len(pos) > at {
			mode = pos[at]
		}
		if mode == nil {
			return true
		}
		text, ok := mode.Lit.(string)
		return ok && (text == "r" || text == "rb" || text == "rt")
	case "os.Open", "os.Stat", "os.Lstat", "os.stat", "os.lstat", "os.path.exists", "os.path.isfile", "os.path.isdir",
		"os.path.getsize", "os.path.getmtime", "os.listdir", "os.scandir", "glob.glob", "os.ReadDir", "Path.exists", "Path.is_file",
		"Path.is_dir", "Path.stat", "Path.iterdir", "Path.glob", "file.close", "file.__exit__", "os.File.Close", "fs.existsSync", "fs.statSync",
		"fs.readdirSync":
		return true
	}
	return false
}

// seeded reports whether the module fixes the random sequence anywhere.
func (t *task) seeded() bool {
	for _, f := range t.Module.Funcs {
		for _, b := range f.Blocks {
			for _, i := range b.Instrs {
				if i.Op != ir.Call && i.Op != ir.Invoke && i.Op != ir.New {
					continue
				}
				switch i.Sym {
				case "random.seed", "numpy.random.seed", "rand.Seed", "math/rand.Seed", "random.Random", "numpy.random.default_rng",
					"numpy.random.RandomState", "rand.NewSource", "math/rand.NewSource", "rand.NewPCG", "math/rand/v2.NewPCG", "Random":
					return true
				}
			}
		}
	}
	return false
}
