package profile

import (
	"testing"

	"github.com/heddle-run/heddle/law"
)

func TestPrincipalUnitComesFirst(t *testing.T) {
	units := []Profile{{Name: "a", Time: Growth{Class: law.ClassLog}}, {Name: "b", Time: Growth{Class: law.ClassSquare}}, {Name: "c"}}
	for principal, want := range map[string]string{"b": "b a c", "": "a b c", "gone": "a b c"} {
		d := NewDocument(ProgramRef{}, units, principal)
		got := d.Units[0].Name + " " + d.Units[1].Name + " " + d.Units[2].Name
		if got != want || d.Time.Class != d.Units[0].Time.Class {
			t.Errorf("principal %q: %s, want %s", principal, got, want)
		}
	}
	if d := NewDocument(ProgramRef{}, nil, "x"); len(d.Units) != 0 {
		t.Error("a document of nothing has units")
	}
}

func TestMemoryThatRestsOnADefault(t *testing.T) {
	grows := law.Var("n")
	assumed := []Input{{Name: "n", Assumed: true}, {Name: "m"}}
	for name, c := range map[string]struct {
		p    Profile
		want bool
	}{
		"a size that nobody gave": {Profile{Inputs: assumed, Formula: Formula{MemoryBytes: &grows}}, true},
		"past runs vouch for it":  {Profile{Inputs: assumed, Formula: Formula{MemoryBytes: &grows}, Evidence: []Evidence{{Source: History}}}, false},
		"a size that was given":   {Profile{Inputs: []Input{{Name: "n"}}, Formula: Formula{MemoryBytes: &grows}}, false},
		"no law":                  {Profile{Inputs: assumed}, false},
	} {
		if got := c.p.MemoryAssumed(); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
