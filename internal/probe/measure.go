package probe

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/task"
)

// Measured is what can be read off an input without running anything.
type Measured struct {
	StdinBytes, StdinLines float64
	StdinWords             float64
	NoStdin                bool      // none was given: its sizes are unknown, not 0
	StdinInts              []float64 // the leading integer tokens
	LineBytes, WordBytes   []float64 // of the leading lines and words
	Args                   []Arg
	Event                  any // stdin as JSON, when it is; nil otherwise
}

// Arg is what one command-line argument shows of sizes.
type Arg struct {
	Value     float64 // as a number
	IsNumber  bool
	FileBytes float64 // of the file that it names
	FileLines float64
	IsFile    bool
}

// Only so much of stdin is parsed for integers and JSON; the rest is counted.
const (
	headBytes  = 64 << 10
	eventBytes = 64 << 20
	maxInts    = 64 // and lines and words that are measured one by one
)

// Measure reads an input's sizes.
func Measure(in task.Input) (Measured, error) {
	m := Measured{NoStdin: in.Stdin == nil && in.StdinFile == ""}
	for _, a := range in.Args {
		var arg Arg
		if v, err := strconv.ParseFloat(a, 64); err == nil {
			arg.Value, arg.IsNumber = v, true
		}
		for _, f := range in.Files {
			if f.Inside == a || strings.HasSuffix(f.Inside, "/"+a) {
				if c, err := countFile(f.Host); err == nil {
					arg.FileBytes, arg.FileLines, arg.IsFile = c.bytes, c.lines, true
				}
			}
		}
		m.Args = append(m.Args, arg)
	}
	r, err := Stdin(in)
	if err != nil {
		return m, fmt.Errorf("measure input: %w", err)
	}
	defer r.Close()
	head := make([]byte, headBytes)
	n, err := io.ReadFull(r, head)
	head = head[:n]
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return m, fmt.Errorf("measure input: %w", err)
	}
	c, err := count(io.MultiReader(bytes.NewReader(head), r))
	if err != nil {
		return m, fmt.Errorf("measure input: %w", err)
	}
	m.StdinBytes, m.StdinLines, m.StdinWords, m.LineBytes, m.WordBytes = c.bytes, c.lines, c.words, c.lineBytes, c.wordBytes
	m.StdinInts = leadingInts(head)
	if first := bytes.TrimSpace(head); len(first) > 0 && strings.ContainsRune(`{["`, rune(first[0])) && m.StdinBytes <= eventBytes {
		if text, err := stdinBytes(in); err == nil {
			m.Event, _ = parseEvent(text)
		}
	}
	return m, nil
}

// counts are a text's sizes.
type counts struct {
	bytes, lines, words  float64
	lineBytes, wordBytes []float64 // of the first ones
}

// count reads to the end. Words are runs of bytes above the space, as split()
// sees ASCII text.
func count(r io.Reader) (c counts, err error) {
	buf := make([]byte, 256<<10)
	last := byte('\n')
	line, word := 0, 0
	for {
		n, err := r.Read(buf)
		for _, b := range buf[:n] {
			if b > ' ' && last <= ' ' {
				c.words++
			}
			if b == '\n' {
				c.lines++
				c.lineBytes = first(c.lineBytes, line)
				line = -1
			}
			if b > ' ' {
				word++
			} else if word > 0 {
				c.wordBytes = first(c.wordBytes, word)
				word = 0
			}
			line++
			last = b
		}
		c.bytes += float64(n)
		if err == io.EOF {
			break
		}
		if err != nil {
			return c, err
		}
	}
	if last != '\n' {
		c.lines++
		c.lineBytes = first(c.lineBytes, line)
	}
	if word > 0 {
		c.wordBytes = first(c.wordBytes, word)
	}
	return c, nil
}

// first appends while there are few.
func first(list []float64, n int) []float64 {
	if len(list) < maxInts {
		list = append(list, float64(n))
	}
	return list
}

func countFile(name string) (counts, error) {
	f, err := os.Open(name)
	if err != nil {
		return counts{}, err
	}
	defer f.Close()
	return count(f)
}

// Sizes gives each input of the facts its value, as far as the actual input
// tells it, and the generic sizes stdin.bytes, stdin.lines, argN and argN.bytes,
// which a law can be fitted in when analysis found none.
func (m Measured) Sizes(inputs []analysis.Size) map[string]float64 {
	sizes := map[string]float64{}
	if m.StdinBytes > 0 {
		sizes["stdin.bytes"], sizes["stdin.lines"] = m.StdinBytes, m.StdinLines
	}
	for i, a := range m.Args {
		if a.IsNumber {
			sizes[fmt.Sprintf("arg%d", i)] = a.Value
		}
		if a.IsFile {
			sizes[fmt.Sprintf("arg%d.bytes", i)] = a.FileBytes
		}
	}
	for _, s := range inputs {
		if v, ok := m.Value(s.Source); ok {
			sizes[s.Name] = v
		}
	}
	return sizes
}

// Value finds one size in the input.
func (m Measured) Value(s analysis.Source) (float64, bool) {
	switch s.From {
	case analysis.StdinBytes:
		return m.StdinBytes, !m.NoStdin
	case analysis.StdinLines:
		return m.StdinLines, !m.NoStdin
	case analysis.StdinWords:
		return m.StdinWords, !m.NoStdin
	case analysis.StdinLineBytes:
		return m.StdinBytes / max(m.StdinLines, 1), !m.NoStdin
	case analysis.StdinInt:
		if s.N < len(m.StdinInts) {
			return m.StdinInts[s.N], true
		}
	case analysis.StdinLine:
		if s.N < len(m.LineBytes) {
			return m.LineBytes[s.N], true
		}
	case analysis.StdinWord:
		if s.N < len(m.WordBytes) {
			return m.WordBytes[s.N], true
		}
	case analysis.ArgValue, analysis.ArgFileSize, analysis.ArgFileLines:
		if s.N < len(m.Args) {
			return m.Args[s.N].value(s.From)
		}
	case analysis.EventLen, analysis.EventValue:
		return eventSize(m.Event, s)
	}
	return 0, false
}

func (a Arg) value(from analysis.From) (float64, bool) {
	switch from {
	case analysis.ArgFileSize:
		return a.FileBytes, a.IsFile
	case analysis.ArgFileLines:
		return a.FileLines, a.IsFile
	}
	return a.Value, a.IsNumber
}

func eventSize(event any, s analysis.Source) (float64, bool) {
	key, rest, more := strings.Cut(s.Name, ".")
	switch obj := event.(type) {
	case map[string]any:
		if key == "[]" {
			var all []any
			for _, k := range slices.Sorted(maps.Keys(obj)) {
				all = append(all, obj[k])
			}
			return meanSize(all, analysis.Source{From: s.From, Name: rest})
		}
		if key != "" {
			return eventSize(obj[key], analysis.Source{From: s.From, Name: rest})
		}
	case []any:
		if key == "[]" {
			return meanSize(obj, analysis.Source{From: s.From, Name: rest})
		}
	}
	if key != "" || more {
		return 0, false
	}
	switch v := event.(type) {
	case json.Number:
		f, err := v.Float64()
		return f, err == nil && s.From == analysis.EventValue
	case []any:
		return float64(len(v)), s.From == analysis.EventLen
	case string:
		return float64(len(v)), s.From == analysis.EventLen
	case map[string]any:
		return float64(len(v)), s.From == analysis.EventLen
	}
	return 0, false
}

// meanSize is what one element has on average: laws multiply it by their number.
func meanSize(elements []any, s analysis.Source) (float64, bool) {
	sum := 0.0
	for _, x := range elements {
		v, ok := eventSize(x, s)
		if !ok {
			return 0, false
		}
		sum += v
	}
	return sum / float64(max(len(elements), 1)), len(elements) > 0
}

func parseEvent(text []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber() // integers beyond 2^53 keep their digits
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	if d.More() {
		return nil, errors.New("more than one value: lines of JSON are lines")
	}
	return v, nil
}

func leadingInts(head []byte) []float64 {
	var ints []float64
	s := bufio.NewScanner(bytes.NewReader(head))
	s.Split(bufio.ScanWords)
	for s.Scan() && len(ints) < maxInts {
		v, err := strconv.ParseInt(s.Text(), 10, 64)
		if err != nil {
			break
		}
		ints = append(ints, float64(v))
	}
	return ints
}

// Stdin opens what the input gives as stdin, from its start.
func Stdin(in task.Input) (io.ReadCloser, error) {
	if in.StdinFile != "" {
		return os.Open(in.StdinFile)
	}
	return io.NopCloser(bytes.NewReader(in.Stdin)), nil
}

func stdinBytes(in task.Input) ([]byte, error) {
	if in.StdinFile != "" {
		return os.ReadFile(in.StdinFile)
	}
	return in.Stdin, nil
}
