// Package task holds a call of a unit and the pieces it is split into:
// Invocation, Task, Result and the SLA Class they run under.
//
// It is values only. Queues carry Tasks, workers turn them into Results, the
// dispatcher joins Results into the Invocation's answer.
package task

import (
	"time"

	"github.com/heddle-run/heddle/program"
)

// Class is a service-level class: how urgent a call is, and what may be done to it.
type Class struct {
	Name        string
	Priority    int           // larger goes first
	Deadline    time.Duration // from submission; 0 is none
	Preemptible bool
	Coverage    float64 // share of runs that the memory grant must hold
}

// The classes every installation has.
var (
	Batch       = Class{Name: "batch", Priority: 0, Preemptible: true, Coverage: 0.95}
	Standard    = Class{Name: "standard", Priority: 50, Coverage: 0.99}
	Interactive = Class{Name: "interactive", Priority: 100, Coverage: 0.999}
)

// ClassNamed finds one of the standard classes.
func ClassNamed(name string) (Class, bool) {
	for _, c := range []Class{Batch, Standard, Interactive} {
		if c.Name == name {
			return c, true
		}
	}
	return Class{}, false
}

// Invocation is one call of a unit.
type Invocation struct {
	ID     string
	Tenant string
	Unit   program.UnitID
	Input  Input
	Class  Class
	Budget int64 // micro-units of money; 0 is no limit
	At     time.Time
}

// Input is what a call is given. A command reads Args and Stdin; a handler gets
// Stdin as its JSON event. A large Stdin is held as a file, named by StdinFile.
type Input struct {
	Args      []string
	Stdin     []byte
	StdinFile string
	Files     []File
}

// File is a host file that the input refers to, and where the program sees it,
// read-only.
type File struct {
	Host, Inside string
}

// Task is one piece of an invocation, as a queue carries it.
type Task struct {
	ID         string
	Invocation string
	Tenant     string
	Unit       program.UnitID
	Shard, Of  int // this is piece Shard of Of, from 0
	Input      Input
	Class      Class
	Attempt    int
	NotAfter   time.Time // zero is never
}

// Outcome is how a task ended.
type Outcome string

// The outcomes, as they stand in reports.
const (
	OK       Outcome = "ok"
	Exit     Outcome = "exit"     // the program ended with a status other than 0
	OOM      Outcome = "oom"      // killed at its memory limit
	Deadline Outcome = "deadline" // killed at its deadline
	Refused  Outcome = "refused"  // never started: policy or capacity
	Lost     Outcome = "lost"     // the node or sandbox vanished
)

// Result is what a task left.
type Result struct {
	Task     string
	Attempt  int
	Outcome  Outcome
	ExitCode int
	Output   []byte
	Error    string
}
