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
