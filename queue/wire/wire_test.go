package wire

import (
	"encoding/json"
	"errors"
	"math"
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
	for name, want := range map[string]task.Task{"whole": whole(), "least": {ID: "x"},
		"refers": {ID: "x", Input: task.Input{StdinObject: "sha256:12"}}, "inputs beside": {ID: "x", InputsObject: "sha256:12"}, "one refers": {ID: "x", Inputs: []task.Input{{}, {StdinObject: "sha256:12"}}}} {
		got, err := Decode(Encode(want, at))
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, %v, want %+v", name, got, err, want)
		}
	}
	if fields := reflect.TypeFor[task.Input]().NumField(); fields != 6 {
		t.Errorf("an input has %d fields: carry the new ones over, here and in docs/queues.md", fields)
	}
	if fields := reflect.TypeFor[task.Task]().NumField(); fields != 15 {
		t.Errorf("a task has %d fields: carry the new ones over, here and in docs/queues.md", fields)
	}
}

// TestInputs: a list of inputs alone comes back too.
func TestInputs(t *testing.T) {
	want := whole().Inputs
	got, err := DecodeInputs(EncodeInputs(want))
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v, want %+v", got, err, want)
	}
	if _, err := DecodeInputs([]byte("{}")); !errors.Is(err, ErrFormat) {
		t.Errorf("of no list: %v", err)
	}
}

// TestForm holds what a foreign client relies on.
func TestForm(t *testing.T) {
	var e map[string]any
	if err := json.Unmarshal(Encode(whole(), at), &e); err != nil {
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

// TestRefersIsANewForm: a reader that knows of no objects must refuse the task, and
// reads all others as before.
func TestRefersIsANewForm(t *testing.T) {
	refers := whole()
	refers.Inputs[1].StdinObject = "sha256:12"
	beside := whole()
	beside.Inputs, beside.InputsObject = nil, "sha256:12"
	for i, one := range []task.Task{whole(), refers, beside} {
		want := []string{Type, TypeRefers, TypeRefers}[i]
		var e struct{ Type string }
		if err := json.Unmarshal(Encode(one, at), &e); err != nil || e.Type != want {
			t.Errorf("type %q, %v, want %s", e.Type, err, want)
		}
	}
}

// TestEncodeIsJSON holds what is written by hand to the rules: texts are escaped, and
// a number that JSON has no word for is left out.
func TestEncodeIsJSON(t *testing.T) {
	one := task.Task{ID: "\"\\\n\x00é\u2028", Tenant: "\xff", Input: task.Input{Args: []string{"<&>", ""}}, Class: task.Class{Coverage: math.NaN(), Deadline: time.Second}}
	text := Encode(one, at)
	if !json.Valid(text) {
		t.Fatalf("no JSON: %s", text)
	}
	got, err := Decode(text)
	one.Tenant, one.Class.Coverage = "\ufffd", 0
	if err != nil || !reflect.DeepEqual(got, one) {
		t.Errorf("%+v, %v, want %+v", got, err, one)
	}
}

// TestPlain holds that every byte is escaped that must be, wherever it stands.
func TestPlain(t *testing.T) {
	for c := range 256 {
		for at := range 19 {
			text := []byte("abcdefgh~!#[] klmno")
			text[at] = byte(c)
			var d document
			d.quote(string(text))
			var got string
			if err := json.Unmarshal(d, &got); err != nil || got != strings.ToValidUTF8(string(text), "\ufffd") {
				t.Fatalf("byte %#x at %d: %s, %v", c, at, d, err)
			}
		}
	}
}

// BenchmarkTask is a task of 1 KiB into its document and out of it.
func BenchmarkTask(b *testing.B) {
	t := task.Task{ID: "x", Class: task.Standard, Input: task.Input{Args: []string{strings.Repeat("x", 1024)}}}
	text := Encode(t, at)
	b.Run("encode", func(b *testing.B) {
		for b.Loop() {
			Encode(t, at)
		}
	})
	b.Run("decode", func(b *testing.B) {
		for b.Loop() {
			if _, err := Decode(text); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func TestDecodeRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "unexpected EOF",
		"[]":                    "unmarshal JSON array", // the library says "cannot" or "unable to" by chance
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
	f.Add(Encode(whole(), at))
	f.Add([]byte(`{"specversion":"1.0","type":"run.heddle.task.v1","id":"x","future":1,"data":{"of":1e9}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		one, err := Decode(text)
		if err != nil || one.NotAfter.UTC().Year() > 9999 {
			return // no task, or a time out of JSON's range
		}
		if two, err := Decode(Encode(one, at)); err != nil || !reflect.DeepEqual(one, two) {
			t.Errorf("%+v became %+v, %v", one, two, err)
		}
	})
}
