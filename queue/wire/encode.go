package wire

import (
	"encoding/base64"
	"encoding/binary"
	"math"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/heddle-run/heddle/task"
)

// Encode is the task's document; at stands in it as its time. It is written field
// by field, as type event reads them: a dispatcher spends most of a task's way into
// a queue here, and reflection takes twice as long.
func Encode(t task.Task, at time.Time) []byte {
	d := make(document, 0, Room(t))
	d = append(d, `{"specversion":"1.0","type":"`...)
	d = append(d, typeOf(t)...)
	d = append(d, `","source":"heddle"`...)
	d.string("id", t.ID)
	d.time("time", at)
	d.string("datacontenttype", "application/json")
	d.name("data")
	d = append(d, '{')
	d.string("invocation", t.Invocation)
	d.unlessEmpty("tenant", t.Tenant)
	d.string("unit", t.Unit.String())
	d.int("shard", int64(t.Shard))
	d.int("of", int64(t.Of))
	d.name("input")
	d.input(t.Input)
	list(&d, "inputs", t.Inputs, d.input)
	d.unlessEmpty("inputs_object", t.InputsObject)
	d.class(t.Class)
	d.int("attempt", int64(t.Attempt))
	d.time("not_after", t.NotAfter)
	list(&d, "after", t.After, d.quote)
	d.unlessEmpty("parent", t.Parent)
	d.ifTrue("repeatable", t.Repeatable)
	return append(d, "}}"...)
}

// EncodeInputs is a list of inputs as it stands in a document.
func EncodeInputs(inputs []task.Input) []byte {
	d := make(document, 0, Room(task.Task{Inputs: inputs}))
	array(&d, inputs, d.input)
	return d
}

// Room is about how many bytes a task's document takes, and hardly ever less: what the
// texts in it take that may be long, and some for the rest.
func Room(t task.Task) int {
	n := 512
	of := func(in task.Input) {
		n += 64 + base64.StdEncoding.EncodedLen(len(in.Stdin))
		for _, a := range in.Args {
			n += len(a) + 3
		}
		for _, f := range in.Files {
			n += len(f.Host) + len(f.Inside) + 32
		}
	}
	of(t.Input)
	for _, in := range t.Inputs {
		of(in)
	}
	return n
}

// document is JSON in the making.
type document []byte

func (d *document) input(in task.Input) {
	*d = append(*d, '{')
	list(d, "args", in.Args, d.quote)
	if in.Stdin != nil { // an empty one is not none
		d.name("stdin")
		*d = append(*d, '"')
		*d = base64.StdEncoding.AppendEncode(*d, in.Stdin)
		*d = append(*d, '"')
	}
	d.unlessEmpty("stdin_file", in.StdinFile)
	d.unlessEmpty("stdin_object", in.StdinObject)
	list(d, "files", in.Files, d.file)
	d.ifTrue("many", in.Many)
	*d = append(*d, '}')
}

func (d *document) file(f task.File) {
	*d = append(*d, '{')
	d.string("host", f.Host)
	d.string("inside", f.Inside)
	*d = append(*d, '}')
}

func (d *document) class(c task.Class) {
	d.name("class")
	*d = append(*d, '{')
	d.string("name", c.Name)
	d.int("priority", int64(c.Priority))
	if ms := c.Deadline.Milliseconds(); ms != 0 {
		d.int("deadline_ms", ms)
	}
	d.ifTrue("preemptible", c.Preemptible)
	if c.Coverage != 0 && !math.IsNaN(c.Coverage) && !math.IsInf(c.Coverage, 0) {
		d.name("coverage")
		*d = strconv.AppendFloat(*d, c.Coverage, 'g', -1, 64)
	}
	*d = append(*d, '}')
}

// list is a field of values that each writes; an empty one is left out.
func list[T any](d *document, name string, values []T, each func(T)) {
	if len(values) == 0 {
		return
	}
	d.name(name)
	array(d, values, each)
}

func array[T any](d *document, values []T, each func(T)) {
	*d = append(*d, '[')
	for i, v := range values {
		if i > 0 {
			*d = append(*d, ',')
		}
		each(v)
	}
	*d = append(*d, ']')
}

// name starts a field.
func (d *document) name(name string) {
	if (*d)[len(*d)-1] != '{' {
		*d = append(*d, ',')
	}
	*d = append(*d, '"')
	*d = append(*d, name...)
	*d = append(*d, `":`...)
}

// quote replaces what is no UTF-8. That a text needs no escape, as most do, shows
// ten times sooner than escaping it would.
func (d *document) quote(s string) {
	start := len(*d)
	*d = append(*d, '"')
	*d = append(*d, s...)
	if !plain((*d)[start+1:]) {
		*d, _ = jsontext.AppendQuote((*d)[:start], s)
		return
	}
	*d = append(*d, '"')
}

// plain tells a text of ASCII without quotes, backslashes and control characters,
// eight bytes at a time: one that is none of these has its top bit clear, and so do
// its differences with what is less than all that it may be.
func plain(text []byte) bool {
	const each, top = 0x0101010101010101, 0x8080808080808080
	for ; len(text) >= 8; text = text[8:] {
		x := binary.LittleEndian.Uint64(text)
		quote, slash := x^each*'"', x^each*'\\'
		if (x|(x-each*' ')|(quote-each)|(slash-each))&top != 0 {
			return false
		}
	}
	for _, c := range text {
		if c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func (d *document) string(name, s string) {
	d.name(name)
	d.quote(s)
}

func (d *document) unlessEmpty(name, s string) {
	if s != "" {
		d.string(name, s)
	}
}

func (d *document) int(name string, n int64) {
	d.name(name)
	*d = strconv.AppendInt(*d, n, 10)
}

func (d *document) ifTrue(name string, is bool) {
	if is {
		d.name(name)
		*d = append(*d, "true"...)
	}
}

// time is left out when it is none.
func (d *document) time(name string, t time.Time) {
	if t.IsZero() {
		return
	}
	d.name(name)
	*d = append(*d, '"')
	*d = t.UTC().AppendFormat(*d, time.RFC3339Nano)
	*d = append(*d, '"')
}
