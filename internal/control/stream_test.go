package control

import (
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
)

// expected are the runs to keep room for, and those that only make a larger node worth it.
func expected(s Stream, startUp time.Duration) (spare, later int) {
	for _, w := range s.Expected(startUp) {
		if w.Later {
			later += w.Count
		} else {
			spare += w.Count
		}
	}
	return spare, later
}

// coming is a stream after some looks of two seconds, with so many arrivals each.
func coming(a Arrival, startUp time.Duration, each, looks int) Stream {
	var s Stream
	for range looks {
		for range each {
			s = s.Seen(a, startUp)
		}
		s = s.Arrived(each, 2*time.Second)
	}
	return s
}

func TestRoomIsKeptForWhatCannotWait(t *testing.T) {
	const startUp = 40 * time.Second
	run := Arrival{Need: size(1, 1), Wall: 2 * time.Second, Most: 3 * time.Second}
	for name, c := range map[string]struct {
		a           Arrival
		from, to    int // of spare, at four a second
		least, most int // of later
	}{
		"promises nothing":   {Arrival{Need: run.Need, Wall: run.Wall}, 0, 0, 6, 9},
		"has time":           {Arrival{Need: run.Need, Wall: run.Wall, Most: run.Most, Deadline: time.Minute}, 0, 0, 6, 9},
		"cannot wait":        {Arrival{Need: run.Need, Wall: run.Wall, Most: run.Most, Deadline: 10 * time.Second}, 10, 16, 0, 0},
		"is waited for":      {Arrival{Need: run.Need, Wall: run.Wall, Prompt: true}, 10, 16, 0, 0},
		"is late in any way": {Arrival{Need: run.Need, Wall: run.Wall, Deadline: time.Second}, 0, 0, 6, 9},
		"of unknown length":  {Arrival{Need: run.Need, Prompt: true}, 6, 10, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			spare, later := expected(coming(c.a, startUp, 8, 60), startUp)
			if spare < c.from || spare > c.to || later < c.least || later > c.most {
				t.Errorf("%d spare, want %d to %d; %d later, want %d to %d", spare, c.from, c.to, later, c.least, c.most)
			}
		})
	}
}

func TestStreamsRunDry(t *testing.T) {
	const startUp = 10 * time.Second
	s := coming(Arrival{Need: size(1, 1), Wall: 2 * time.Second, Prompt: true}, startUp, 8, 30)
	s.Active = 100
	if spare, later := expected(s, startUp); spare+later > 0 {
		t.Errorf("all that is expected runs already: %d and %d", spare, later)
	}
	s.Active = 0
	looks := 0
	for spare := 1; spare > 0 && looks < 1000; looks++ {
		s = s.Arrived(0, 2*time.Second)
		spare, _ = expected(s, startUp)
	}
	if looks < 5 || looks > 120 {
		t.Errorf("room is kept for %d looks after the last arrival", looks)
	}
}

// TestSeldomIsNotOften: one call says little, whatever it says of a second.
func TestSeldomIsNotOften(t *testing.T) {
	a := Arrival{Need: size(1, 1), Wall: 2 * time.Minute, Prompt: true}
	s := Stream{}.Seen(a, time.Minute).Arrived(1, 2*time.Second)
	if spare, later := expected(s, time.Minute); spare > 1 || later > 1 {
		t.Errorf("after one call %d are expected, and %d later", spare, later)
	}
}

// TestFloodsAreNotRivers: a thousand at once are no thousand more.
func TestFloodsAreNotRivers(t *testing.T) {
	a := Arrival{Need: size(1, 1), Wall: 10 * time.Minute, Prompt: true}
	s := coming(a, time.Minute, 1000, 1)
	s.Active = 0 // even if they had all ended
	if spare, later := expected(s, time.Minute); spare > 1000 || later > 1000 {
		t.Errorf("after a thousand %d are expected, and %d later", spare, later)
	}
}

func TestWhoTakesAnyRoom(t *testing.T) {
	const startUp = 40 * time.Second
	for name, c := range map[string]struct {
		waited, likely, most, deadline time.Duration
		pressed, time                  bool
	}{
		"no deadline":        {0, time.Hour, 2 * time.Hour, 0, false, true},
		"has waited":         {2 * time.Minute, time.Hour, time.Hour, 0, true, true},
		"time enough":        {0, time.Minute, 2 * time.Minute, 5 * time.Minute, false, true},
		"would be late":      {0, time.Minute, 2 * time.Minute, 150 * time.Second, true, false},
		"tight":              {0, time.Minute, 2 * time.Minute, 130 * time.Second, true, false},
		"late in any way":    {0, time.Hour, 2 * time.Hour, time.Minute, false, false},
		"late after waiting": {time.Minute, time.Minute, time.Minute, 90 * time.Second, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Pressed(c.waited, c.likely, c.most, c.deadline, startUp); got != c.pressed {
				t.Errorf("pressed: %v", got)
			}
			if got := HasTime(c.waited, c.most, c.deadline); got != c.time {
				t.Errorf("has time: %v", got)
			}
		})
	}
}

func TestWhatANodeOfItsOwnCosts(t *testing.T) {
	list := shop()
	for i := range list {
		list[i].StartUp = time.Minute
		if list[i].CapacityType == cluster.Spot {
			list[i].Life = time.Hour
		}
	}
	for name, c := range map[string]struct {
		w    Want
		want int64
	}{
		"the cheapest":             {Want{Need: size(1, 1), For: 59 * time.Minute}, 170_000},
		"that holds it":            {Want{Need: size(1, 30), For: 59 * time.Minute}, 252_000},
		"alone it needs more":      {Want{Need: size(1, 1), Alone: size(1, 10), For: 59 * time.Minute}, 192_000},
		"none does":                {Want{Need: size(99, 1), For: time.Hour}, 0},
		"spot, with what it loses": {Want{Need: size(1, 1), For: time.Hour, Preemptible: true}, 104_815},
		"too long for spot":        {Want{Need: size(1, 1), For: 179 * time.Minute, Preemptible: true}, 510_000},
		"too short to wait":        {Want{Need: size(1, 1), For: 5 * time.Minute}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Own(c.w, list); got != c.want {
				t.Errorf("%d micro-units, want %d", got, c.want)
			}
		})
	}
}
