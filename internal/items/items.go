// Package items is the lines that a map reads and writes: JSON values to inputs of a
// unit, endings to JSON lines.
//
// It is the form only; the engine runs the items, surfaces move the lines.
package items

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/heddle-run/heddle/task"
)

// Input reads one line of JSON as what the unit is given: a handler gets it as its
// event; of a command a string is its stdin, a list its further arguments, an object
// of args and stdin both, and anything else its stdin as it stands.
func Input(line []byte, handler bool, args []string) (task.Input, error) {
	line = bytes.TrimSpace(line)
	if !json.Valid(line) {
		var v any
		return task.Input{}, fmt.Errorf("not JSON: %w", json.Unmarshal(line, &v))
	}
	in := task.Input{Args: args, Stdin: line}
	if handler {
		return in, nil
	}
	var text string
	var list []string
	var both struct {
		Args  []string `json:"args"`
		Stdin *string  `json:"stdin"`
	}
	strict := json.NewDecoder(bytes.NewReader(line))
	strict.DisallowUnknownFields()
	switch {
	case json.Unmarshal(line, &text) == nil && line[0] == '"':
		in.Stdin = []byte(text)
	case line[0] == '[' && json.Unmarshal(line, &list) == nil:
		in.Stdin, in.Args = []byte{}, append(args[:len(args):len(args)], list...)
	case line[0] == '{' && strict.Decode(&both) == nil && (both.Args != nil || both.Stdin != nil):
		in.Stdin, in.Args = []byte{}, append(args[:len(args):len(args)], both.Args...)
		if both.Stdin != nil {
			in.Stdin = []byte(*both.Stdin)
		}
	default:
		in.Stdin = append(line[:len(line):len(line)], '\n')
	}
	return in, nil
}

// failure is the line of an item that failed.
type failure struct {
	Line     int          `json:"line"`
	Outcome  task.Outcome `json:"outcome"`
	ExitCode int          `json:"exit_code"`
	task.Fault
}

// Write writes one item's ending as a line of JSON: a handler's result as it is, a
// command's output as JSON where it is some, else as a string, and a failure as an
// object with its line, outcome and exception under "error".
func Write(w io.Writer, handler bool, line int, end task.Ending) error {
	var text []byte
	var err error
	switch out := bytes.TrimSpace(end.Output); {
	case end.Outcome != task.OK:
		f := failure{Line: line, Outcome: end.Outcome, ExitCode: end.ExitCode}
		if end.Fault != nil {
			f.Fault = *end.Fault
		}
		var b bytes.Buffer
		plain := json.NewEncoder(&b)
		plain.SetEscapeHTML(false)
		err = plain.Encode(map[string]failure{"error": f})
		text = bytes.TrimSpace(b.Bytes())
	case handler:
		text = out
	case json.Valid(out):
		var b bytes.Buffer
		err = json.Compact(&b, out)
		text = b.Bytes()
	default:
		text, err = json.Marshal(string(end.Output))
	}
	if err != nil {
		return fmt.Errorf("result of line %d: %w", line, err)
	}
	_, err = w.Write(append(text, '\n'))
	return err
}
