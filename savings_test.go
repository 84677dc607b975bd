package heddle

import (
	"encoding/json"
	"testing"

	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/store"
)

func TestSavings(t *testing.T) {
	run := func(id, tenant, unit string, cost, asked float64, memory, peak int64) store.Run {
		r := Report{Bill: Bill{CostUSD: cost}}
		if asked > 0 {
			r.Requested, r.RequestUSD = &Grant{MemoryBytes: &memory}, &asked
		}
		r.Actual.PeakMemoryBytes = peak
		text, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		return store.Run{ID: id, Tenant: tenant, Unit: program.UnitID{Program: "p", Unit: unit}, Path: unit + ".py", Report: text}
	}
	runs := []store.Run{
		run("1", "alice", "a", 1, 3, 100, 50),
		run("2", "alice", "b", 4, 2, 100, 50), // needed more than was asked for
		run("3", "bob", "a", 2, 5, 100, 200),  // would have been killed
		run("4", "bob", "a", 8, 0, 0, 50),     // nothing was said
		{ID: "5", Tenant: "bob", State: "running"},
	}
	for by, want := range map[string]string{
		"run":    `[["4",1,8,0,null,null,0],["2",1,4,1,2,-2,0],["3",1,2,1,null,null,1],["1",1,1,1,3,2,0]]`,
		"unit":   `[["p/a",3,11,2,3,2,1],["p/b",1,4,1,2,-2,0]]`,
		"tenant": `[["bob",2,10,1,null,null,1],["alice",2,5,2,5,0,0]]`,
	} {
		var rows [][]any
		for _, s := range Savings(runs, by) {
			rows = append(rows, []any{s.Of, s.Runs, s.Cost, s.Said, s.Requested, s.Saved, s.TooSmall})
		}
		if got, _ := json.Marshal(rows); string(got) != want {
			t.Errorf("by %s: %s, want %s", by, got, want)
		}
	}
}
