// Package wire is how a Task looks on a broker: a CloudEvents 1.0 document in
// JSON, versioned, that a foreign client can read and write. docs/queues.md has it
// in words.
//
// It is the form only; drivers carry it, the dispatcher gives it meaning.
package wire

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	next "github.com/go-json-experiment/json"

	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// Type names the form. A change that an old reader would misread has a new name.
const Type = "run.heddle.task.v1"

// TypeRefers is of a task that names texts which are kept beside the queue: who does
// not know of them would run it on none.
const TypeRefers = "run.heddle.task.v2"

func typeOf(t task.Task) string {
	refers := func(in task.Input) bool { return in.StdinObject != "" }
	if t.InputsObject != "" || refers(t.Input) || slices.ContainsFunc(t.Inputs, refers) {
		return TypeRefers
	}
	return Type
}

// ContentType is of the document.
const ContentType = "application/cloudevents+json"

// ErrFormat is the answer to bytes that are no task.
var ErrFormat = errors.New("not a task")

// event is the envelope, by the CloudEvents specification's names.
type event struct {
	SpecVersion     string    `json:"specversion"`
	Type            string    `json:"type"`
	Source          string    `json:"source"`
	ID              string    `json:"id"`
	Time            time.Time `json:"time,omitzero"`
	DataContentType string    `json:"datacontenttype"`
	Data            data      `json:"data"`
}

// data is the task. Durations are in milliseconds, bytes in base64.
type data struct {
	Invocation   string    `json:"invocation"`
	Tenant       string    `json:"tenant,omitempty"`
	Unit         string    `json:"unit"` // DIGEST/NAME
	Shard        int       `json:"shard"`
	Of           int       `json:"of"`
	Input        input     `json:"input"`
	Inputs       []input   `json:"inputs,omitempty"`
	InputsObject string    `json:"inputs_object,omitempty"` // sha256:DIGEST
	Class        class     `json:"class"`
	Attempt      int       `json:"attempt"`
	NotAfter     time.Time `json:"not_after,omitzero"`
	After        []string  `json:"after,omitempty"`
	Parent       string    `json:"parent,omitempty"`
	Repeatable   bool      `json:"repeatable,omitempty"`
}

type input struct {
	Args        []string `json:"args,omitempty"`
	Stdin       *[]byte  `json:"stdin,omitempty"`
	StdinFile   string   `json:"stdin_file,omitempty"`
	StdinObject string   `json:"stdin_object,omitempty"` // sha256:DIGEST
	Files       []file   `json:"files,omitempty"`
	Many        bool     `json:"many,omitempty"`
}

type file struct {
	Host   string `json:"host"`
	Inside string `json:"inside"`
}

type class struct {
	Name        string  `json:"name"`
	Priority    int     `json:"priority"`
	DeadlineMS  int64   `json:"deadline_ms,omitempty"`
	Preemptible bool    `json:"preemptible,omitempty"`
	Coverage    float64 `json:"coverage,omitempty"`
}

// Decode reads a document. Fields that it does not know are left aside, so that a
// later heddle may add some.
func Decode(text []byte) (task.Task, error) {
	var e event
	// The next encoding/json takes a third of the time; a worker spends most of a
	// task's way through a queue here.
	if err := next.Unmarshal(text, &e); err != nil {
		return task.Task{}, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if e.Type != Type && e.Type != TypeRefers || !strings.HasPrefix(e.SpecVersion, "1.") {
		return task.Task{}, fmt.Errorf("%w: type %q of CloudEvents %q, want %s or %s of 1.x", ErrFormat, e.Type, e.SpecVersion, Type, TypeRefers)
	}
	if e.ID == "" {
		return task.Task{}, fmt.Errorf("%w: no id", ErrFormat)
	}
	d := e.Data
	digest, unit, _ := strings.Cut(d.Unit, "/")
	t := task.Task{ID: e.ID, Invocation: d.Invocation, Tenant: d.Tenant, Unit: program.UnitID{Program: program.Digest(digest), Unit: unit},
		Shard: d.Shard, Of: d.Of, Input: d.Input.words(), Attempt: d.Attempt, NotAfter: d.NotAfter, After: d.After, Parent: d.Parent, Repeatable: d.Repeatable, InputsObject: d.InputsObject,
		Class: task.Class{Name: d.Class.Name, Priority: d.Class.Priority, Deadline: time.Duration(min(max(d.Class.DeadlineMS, 0), 1e12)) * time.Millisecond,
			Preemptible: d.Class.Preemptible, Coverage: d.Class.Coverage}}
	for _, in := range d.Inputs {
		t.Inputs = append(t.Inputs, in.words())
	}
	return t, nil
}

// DecodeInputs reads what EncodeInputs wrote.
func DecodeInputs(text []byte) ([]task.Input, error) {
	var list []input
	if err := next.Unmarshal(text, &list); err != nil {
		return nil, fmt.Errorf("%w: its inputs: %w", ErrFormat, err)
	}
	inputs := make([]task.Input, len(list))
	for i, in := range list {
		inputs[i] = in.words()
	}
	return inputs, nil
}

func (in input) words() task.Input {
	out := task.Input{Args: in.Args, StdinFile: in.StdinFile, StdinObject: in.StdinObject, Many: in.Many}
	if in.Stdin != nil {
		out.Stdin = *in.Stdin
	}
	for _, f := range in.Files {
		out.Files = append(out.Files, task.File{Host: f.Host, Inside: f.Inside})
	}
	return out
}
