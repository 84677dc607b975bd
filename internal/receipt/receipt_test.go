package receipt

import (
	"crypto/ed25519"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
)

var issued = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func key(seed byte) ed25519.PrivateKey {
	return ed25519.NewKeyFromSeed([]byte(strings.Repeat(string(rune(seed)), ed25519.SeedSize)))
}

func promise() Promise {
	by, cost := issued.Add(time.Minute), 0.001
	return Promise{ID: "a-0", Invocation: "a", Unit: "sha256:1/main", MemoryBytes: 1000, CPUCores: 1, FinishBy: &by, CostUSD: &cost, Issued: issued}
}

func TestSettle(t *testing.T) {
	well := Use{Outcome: "ok", PeakMemory: 900, MemoryLimit: 1000, CostUSD: 0.0005, Ended: issued.Add(30 * time.Second)}
	for name, c := range map[string]struct {
		change func(*Use)
		broken string
	}{
		"kept":               {func(*Use) {}, ""},
		"killed at more":     {func(u *Use) { u.Outcome, u.MemoryLimit = "oom", 2000 }, ""},
		"killed at less":     {func(u *Use) { u.Outcome, u.MemoryLimit = "oom", 999 }, "lack of memory at 999"},
		"late":               {func(u *Use) { u.Ended = issued.Add(90 * time.Second) }, "30 s late"},
		"dear":               {func(u *Use) { u.CostUSD = 1 }, "cost 1 USD"},
		"lost":               {func(u *Use) { u.Outcome = "lost" }, "was lost"},
		"taken away":         {func(u *Use) { u.Outcome, u.PreemptedBy = "preempted", "b-0" }, "taken away for b-0"},
		"failing is its own": {func(u *Use) { u.Outcome = "exit" }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			u := well
			c.change(&u)
			r := Issue(promise(), key('a')).Settle(u, key('a'))
			if got := strings.Join(r.Settlement.Broken, "; "); r.Settlement.Kept != (c.broken == "") || !strings.Contains(got, c.broken) {
				t.Errorf("broken: %q, want %q", got, c.broken)
			}
			if err := r.Verify(); err != nil {
				t.Error(err)
			}
		})
	}
	soft := promise()
	soft.Preemptible = true
	if r := Issue(soft, key('a')).Settle(Use{Outcome: "preempted", PreemptedBy: "b-0", Ended: issued.Add(time.Hour)}, key('a')); !r.Settlement.Kept {
		t.Errorf("it was promised that it may be taken away, %v is broken", r.Settlement.Broken)
	}
	open := promise()
	open.FinishBy, open.CostUSD = nil, nil
	if r := Issue(open, key('a')).Settle(Use{Outcome: "ok", CostUSD: 9, Ended: issued.Add(time.Hour)}, key('a')); !r.Settlement.Kept {
		t.Errorf("nothing was promised, %v is broken", r.Settlement.Broken)
	}
}

func TestVerify(t *testing.T) {
	good := Issue(promise(), key('a')).Settle(Use{Outcome: "ok", Ended: issued}, key('a'))
	text, err := json.Marshal(good)
	if err != nil {
		t.Fatal(err)
	}
	var back Receipt
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	if err := back.Verify("another", good.Key); err != nil {
		t.Errorf("after a round trip: %v", err)
	}
	for name, change := range map[string]func(*Receipt){
		"promise":        func(r *Receipt) { r.Promise.MemoryBytes++ },
		"settlement":     func(r *Receipt) { r.Settlement = &Settlement{Kept: true} },
		"no settlement":  func(r *Receipt) { r.Settlement = nil },
		"another's key":  func(r *Receipt) { r.Key = Issue(promise(), key('b')).Key },
		"no key":         func(r *Receipt) { r.Key = "zz" },
		"short key":      func(r *Receipt) { r.Key = "00" },
		"no signature":   func(r *Receipt) { r.Signature = "" },
		"odd signature":  func(r *Receipt) { r.Signature = "0g" },
		"other's signed": func(r *Receipt) { *r = Issue(promise(), key('b')) },
	} {
		r := good
		change(&r)
		if err := r.Verify(good.Key); !errors.Is(err, ErrForged) {
			t.Errorf("%s changed: %v", name, err)
		}
	}
}
