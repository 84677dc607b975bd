package features

import (
	"testing"

	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// TestRow checks a recursive function that prints: every feature has a place and
// the ones that its code decides have its values.
func TestRow(t *testing.T) {
	f := &ir.Func{Name: "down"}
	b := ir.NewBuilder(f)
	n := b.Param("n", ir.TInt)
	less := b.Add(&ir.Instr{Op: ir.Bin, Sym: "-", Args: []*ir.Instr{n, b.Lit(int64(1))}})
	b.Add(&ir.Instr{Op: ir.Call, Sym: "print", Args: []*ir.Instr{n}})
	b.Add(&ir.Instr{Op: ir.Call, Callee: f, Args: []*ir.Instr{less}})
	b.Finish()
	m := &ir.Module{Lang: "python", Funcs: []*ir.Func{f}}
	lib, err := library.Load("python")
	if err != nil {
		t.Fatal(err)
	}
	info := types.Infer(m, lib)
	row := Of(Input{Module: m, Func: f, Types: info, Effects: effects.Analyze(m, info),
		Time: law.Var("n").Mul(law.LogVar("n")).Scale(3), TimeConfidence: 0.9})
	got := map[string]float64{}
	if len(row) != len(Names()) {
		t.Fatalf("%d values for %d names", len(row), len(Names()))
	}
	for k, name := range Names() {
		got[name] = row[k]
	}
	for name, want := range map[string]float64{"functions": 1, "recursive": 1, "stdout": 1, "python": 1, "go": 0, "time_power": 1, "time_log": 1,
		"time_constant": 2, "time_confidence": 0.9, "arithmetic": 1, "library_calls": 1, "own_calls": 1, "loops": 0, "opaque": 0} {
		if got[name] != want {
			t.Errorf("%s = %v, want %v", name, got[name], want)
		}
	}
}
