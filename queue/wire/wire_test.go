package wire

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

var at = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

func whole() task.Task {
	return task.Task{ID: "a-0", Invocation: "a", Tenant: "t", Unit: program.UnitID{Program: "sha256:12", Unit: "f"}, Shard: 1, Of: 3,
		Input:  task.Input{Args: []string{"x"}, Stdin: []byte("\x00\xff"), Files: []task.File{{Host: "/h", Inside: "/i"}}},
		Inputs: []task.Input{{Stdin: []byte{}}, {StdinFile: "/f", Many: true}}, Class: task.Batch, Attempt: 2, NotAfter: at,
		After: []string{"b"}, Parent: "p", Repeatable: true}
}

func TestRoundTrip(t *testing.T) {
	for name, want := range map[string]task.Task{"whole": whole(), "least": {ID: "x"}} {
		text, err := Encode(want, at)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Decode(text)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, %v, want %+v", name, got, err, want)
		}
	}
	if fields := reflect.TypeFor[task.Task]().NumField(); fields != 14 {
		t.Errorf("a task has %d fields: carry the new ones over, here and in docs/queues.md", fields)
	}
}

// TestForm holds what a foreign client relies on.
func TestForm(t *testing.T) {
	text, err := Encode(whole(), at)
	if err != nil {
		t.Fatal(err)
	}
	var e map[string]any
	if err := json.Unmarshal(text, &e); err != nil {
		t.Fatal(err)
	}
	for field, want := range map[string]string{"specversion": "1.0", "type": Type, "id": "a-0", "source": "heddle", "time": "2026-01-02T03:04:05Z", "datacontenttype": "application/json"} {
		if e[field] != want {
			t.Errorf("%s is %v, want %s", field, e[field], want)
		}
	}
	if unit := e["data"].(map[string]any)["unit"]; unit != "sha256:12/f" {
		t.Errorf("unit is %v", unit)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "unexpected EOF",
		"[]":                    "cannot unmarshal",
		`{"specversion":"1.0"}`: `type ""`,
		`{"specversion":"2.0","type":"run.heddle.task.v1","id":"x"}`:                                `CloudEvents "2.0"`,
		`{"specversion":"1.0","type":"run.heddle.task.v1"}`:                                         "no id",
		`{"specversion":"1.0","type":"run.heddle.task.v1","id":"x","data":{"input":{"stdin":"%"}}}`: "base64",
	} {
		if _, err := Decode([]byte(text)); !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	text, err := Encode(whole(), at)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte(`{"specversion":"1.0","type":"run.heddle.task.v1","id":"x","future":1,"data":{"of":1e9}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		one, err := Decode(text)
		if err != nil {
			return
		}
		again, err := Encode(one, at)
		if err != nil {
			return // a time out of JSON's range
		}
		if two, err := Decode(again); err != nil || !reflect.DeepEqual(one, two) {
			t.Errorf("%+v became %+v, %v", one, two, err)
		}
	})
}
