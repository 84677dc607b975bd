package diff

import (
	"strings"
	"testing"

	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
)

func unit(name string, class law.Class, memory float64) Unit {
	return Unit{"a.py", profile.Profile{Name: name, Line: 3, Time: profile.Growth{Class: class}, Space: profile.Growth{Class: law.ClassConstant},
		Demand: profile.Demand{MemoryBytes: &profile.Interval{Likely: memory}}}}
}

func TestCompare(t *testing.T) {
	before := []Unit{unit("same", law.ClassLinear, 100), unit("worse", law.ClassLinear, 100), unit("fatter", law.ClassLinear, 100), unit("gone", law.ClassLinear, 1)}
	after := []Unit{unit("same", law.ClassLinear, 103), unit("fatter", law.ClassLinear, 150), unit("worse", law.ClassSquare, 100), unit("new", law.ClassLinear, 1)}
	changes := Compare(before, after)
	var got []string
	for _, c := range changes {
		got = append(got, c.Unit+" "+c.Status)
	}
	if want := "worse changed,fatter changed,gone removed,new added"; strings.Join(got, ",") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	cases := []struct {
		gate string
		want string
	}{
		{"class", "worse: time grew from O(n) to O(n^2)"},
		{"memory=20", "fatter: memory grew by 50%, allowed 20%"},
		{"memory=60", ""},
		{"cpu=0", ""},
	}
	for _, c := range cases {
		g, err := ParseGate(c.gate)
		if err != nil {
			t.Fatal(err)
		}
		fails := strings.Join(Fails(changes, []Gate{g}), "; ")
		if c.want == "" && fails != "" || !strings.Contains(fails, c.want) {
			t.Errorf("%s: %q, want %q", c.gate, fails, c.want)
		}
	}
	for _, bad := range []string{"", "class=3", "memory", "memory=x", "io=3", "cpu=-1"} {
		if _, err := ParseGate(bad); err == nil {
			t.Errorf("gate %q was accepted", bad)
		}
	}
}
