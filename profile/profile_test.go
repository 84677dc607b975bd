package profile

import (
	"testing"

	"github.com/heddle-run/heddle/law"
)

func TestPrincipalUnit(t *testing.T) {
	unit := func(name string, class law.Class, entry bool) Profile {
		return Profile{Name: name, Entry: entry, Time: Growth{Class: class}}
	}
	cases := []struct {
		units []Profile
		want  string
	}{
		{[]Profile{unit("a", law.ClassLinear, false), unit("b", law.ClassSquare, false), unit("c", law.ClassLog, false)}, "b"},
		{[]Profile{unit("a", law.ClassSquare, false), unit("main", law.ClassLog, true)}, "main"},
		{[]Profile{unit("a", law.ClassUnknown, false), unit("b", law.ClassConstant, false)}, "b"},
	}
	for _, c := range cases {
		d := NewDocument(ProgramRef{}, c.units)
		if d.Units[0].Name != c.want || !d.Units[0].Entry || len(d.Units) != len(c.units) || d.Time.Class != d.Units[0].Time.Class {
			t.Errorf("principal unit is %s, want %s", d.Units[0].Name, c.want)
		}
	}
	if d := NewDocument(ProgramRef{}, nil); len(d.Units) != 0 {
		t.Error("a document of nothing has units")
	}
}
