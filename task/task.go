// Package task holds a call of a unit and the pieces it is split into:
// Invocation, Task, Result and the SLA Class they run under.
//
// It is values only. Queues carry Tasks, workers turn them into Results, the
// dispatcher joins Results into the Invocation's answer.
package task

import (
	"encoding/json"
	"time"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
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
	Parent string // the invocation that made this one and waits for it; "" is none
	Unit   program.UnitID
	Input  Input
	Class  Class
	Budget int64 // micro-units of money; 0 is no limit
	// Requested is what its caller would have booked without heddle: it decides
	// nothing, and is what savings are counted against. Zero is not said.
	Requested resource.Vector
	At        time.Time
}

// Input is what a call is given. A command reads Args and Stdin; a handler gets
// Stdin as its JSON event. A large Stdin is held as a file, named by StdinFile.
type Input struct {
	Args      []string
	Stdin     []byte
	StdinFile string
	// StdinObject is the digest of a Stdin that is kept beside the queue, "sha256:"
	// and hexadecimal digits, while the task is on its way; Stdin is nil then.
	StdinObject string
	Files       []File
	// Many: Stdin holds one event a line. A handler is called on each in turn,
	// and every call's end is written as one line, an Answer.
	Many bool
}

// Answer is how one call of a handler among Many ended: a result or an error.
type Answer struct {
	Result json.RawMessage `json:"result,omitempty"`
	Error  *Fault          `json:"error,omitempty"`
}

// Fault is an exception that came home.
type Fault struct {
	Type      string `json:"type,omitempty"`
	Message   string `json:"message"`
	Traceback string `json:"traceback,omitempty"`
}

// Error is the message after the exception's type.
func (f *Fault) Error() string {
	if f.Type == "" {
		return f.Message
	}
	return f.Type + ": " + f.Message
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
	After      []string  // IDs of tasks that must have ended well before it starts
	Parent     string    // the task that submitted this one; "" is none
	Repeatable bool      // a second copy may run beside the first
	// Inputs, when set, stand for Input: the task calls the unit on each and its
	// result has one Ending for each.
	Inputs []Input
	// InputsObject is the digest of Inputs that are kept beside the queue, like
	// Input.StdinObject.
	InputsObject string
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
	// Preempted is that its room went to a more urgent run: no failure, and it begins again.
	Preempted Outcome = "preempted"
)

// Result is what a task left.
type Result struct {
	Task     string
	Attempt  int
	Outcome  Outcome
	ExitCode int
	Output   []byte // what it wrote to stdout
	Log      []byte // the end of what it wrote to stderr
	Error    string
	Usage    profile.Usage
	Each     []Ending // one for each of the task's Inputs
	Dead     bool     // the queue has given the task up: there is no further try
}

// Ending is how the call on one of a task's Inputs ended.
type Ending struct {
	Outcome  Outcome
	ExitCode int
	Output   []byte // of a handler the result as JSON, of a command its stdout
	Fault    *Fault // nil when it ended well
}
