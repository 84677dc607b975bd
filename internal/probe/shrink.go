package probe

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/task"
)

// shrinker makes smaller versions of one sample. It holds at most sampleBytes of
// the sample, from its start: trials are small by design.
type shrinker struct {
	in    task.Input
	m     Measured
	args  map[int]bool // integer arguments that are sizes
	lines [][]byte     // stdin or its head, when it is text
	ties  ties
	depth int    // how many sizes of stdin lie in each other; 0 where it has none to tell
	dir   string // for shrunk copies of argument files
}

const sampleBytes = 64 << 20

// ties are the relations between numbers and lengths in line-oriented text that
// a smaller version must keep.
type ties struct {
	lineCount []int      // tokens of the first line that say how many lines follow
	rowLength []int      // tokens of the first line that say how many tokens a row has
	width     int        // that number of tokens
	nodes     []int      // tokens of the first line that bound the numbers after it, as nodes of a graph
	node      int        // that bound
	from      int        // the least number under it, 0 or 1
	spare     int        // 1 when neither 0 nor the bound itself was seen
	long      bool       // few lines and long ones: their lengths are the size
	scalar    bool       // the text is a few integers and nothing else: they are the size
	sections  [][][]byte // the blocks of lines, where there are a few and the first line counts nothing
}

func newShrinker(in task.Input, m Measured, sizedArgs map[int]bool, dir string) (*shrinker, error) {
	s := &shrinker{in: in, m: m, args: sizedArgs, depth: eventDepth(m.Event), dir: dir}
	if m.Event == nil && m.StdinBytes > 0 {
		r, err := Stdin(in)
		if err != nil {
			return nil, err
		}
		defer r.Close()
		text, err := io.ReadAll(io.LimitReader(r, sampleBytes))
		if err != nil {
			return nil, err
		}
		s.lines = bytes.SplitAfter(text, []byte("\n"))
		if n := len(s.lines); n > 0 && len(s.lines[n-1]) == 0 {
			s.lines = s.lines[:n-1]
		}
		s.ties = findTies(s.lines)
		if len(s.ties.lineCount) > 0 && len(s.ties.rowLength) > 0 {
			s.depth = 2
		}
	}
	return s, nil
}

// canShrink reports whether any part of the sample has a size to scale.
func (s *shrinker) canShrink() bool {
	for i, a := range s.m.Args {
		if s.args[i] || a.IsFile {
			return true
		}
	}
	return s.m.StdinBytes > 0
}

// at is the sample scaled to a fraction of its size. What lies in each other, as
// the rows of a grid do, is scaled in every direction by less.
func (s *shrinker) at(fraction float64) (task.Input, error) {
	each := math.Pow(fraction, 1/float64(max(s.depth, 1)))
	out := task.Input{Args: append([]string(nil), s.in.Args...)}
	for i, a := range s.m.Args {
		if s.args[i] && a.IsNumber {
			out.Args[i] = strconv.FormatFloat(math.Max(1, math.Round(a.Value*fraction)), 'f', -1, 64)
		}
	}
	for k, f := range s.in.Files {
		small, err := s.file(k, f, fraction)
		if err != nil {
			return out, err
		}
		out.Files = append(out.Files, small)
	}
	var err error
	switch {
	case s.m.Event != nil:
		out.Stdin, err = json.Marshal(scaleEvent(s.m.Event, each, s.depth > 0))
	case len(s.lines) > 0:
		out.Stdin = scaleLines(s.lines, s.ties, each)
	}
	return out, err
}

// file writes the first part of an argument file, whole lines when it has them.
func (s *shrinker) file(k int, f task.File, fraction float64) (task.File, error) {
	src, err := os.Open(f.Host)
	if err != nil {
		return f, err
	}
	defer src.Close()
	info, err := src.Stat()
	if err != nil {
		return f, err
	}
	n := int64(math.Ceil(float64(info.Size()) * fraction))
	head, err := io.ReadAll(io.LimitReader(src, min(n, sampleBytes)))
	if err != nil {
		return f, err
	}
	if cut := bytes.LastIndexByte(head, '\n'); cut > 0 {
		head = head[:cut+1]
	}
	name := filepath.Join(s.dir, fmt.Sprintf("%d-%g", k, fraction))
	return task.File{Host: name, Inside: f.Inside}, os.WriteFile(name, head, 0o644)
}

// findTies looks at the first line's integers: which of them count the lines
// after it, or the tokens of the second line.
func findTies(lines [][]byte) ties {
	var t ties
	if len(lines) == 0 {
		return t
	}
	first := bytes.Fields(lines[0])
	rows := len(lines) - 1
	second := 0
	if rows > 0 {
		second = len(bytes.Fields(lines[1]))
	}
	numbers := 0
	for k, tok := range first {
		v, err := strconv.Atoi(string(tok))
		if err != nil {
			continue
		}
		numbers++
		switch {
		case v == rows && v > 1 && (v != second || len(t.lineCount) == 0):
			t.lineCount = append(t.lineCount, k)
		case v == second && v > 2:
			t.rowLength = append(t.rowLength, k)
			t.width = v
		case v > 2 && second >= 2 && second <= maxEdge:
			if least, most, ok := boundsNodes(lines[1:], v); ok {
				t.nodes, t.node, t.from = append(t.nodes, k), v, min(least, 1)
				if least > 0 && most < v {
					t.spare = 1
				}
			}
		}
	}
	if len(t.lineCount) == 0 {
		t.nodes = nil
	}
	t.long = len(t.lineCount) == 0 && len(t.rowLength) == 0 && len(lines) <= fewLines && len(bytes.Join(lines, nil)) >= longLine*len(lines)
	t.scalar = rows == 0 && numbers == len(first) && numbers > 0 && numbers <= 4
	if len(t.lineCount)+len(t.rowLength) == 0 {
		t.sections = sections(lines)
	}
	return t
}

// maxEdge is how many numbers the line of an edge may have: two nodes and little else.
const maxEdge = 4

// edgesRead is how many lines are looked at for what bounds them.
const edgesRead = 1 << 20

// boundsNodes reports whether the first two numbers of every line name one of n
// nodes, and the least and the largest that do.
func boundsNodes(lines [][]byte, n int) (least, most int, ok bool) {
	least = n
	for _, line := range lines[:min(len(lines), edgesRead)] {
		fields := bytes.Fields(line)
		if len(fields) < 2 {
			return 0, 0, false
		}
		for _, tok := range fields[:2] {
			v, err := strconv.Atoi(string(tok))
			if err != nil || v < 0 || v > n {
				return 0, 0, false
			}
			least, most = min(least, v), max(most, v)
		}
	}
	return least, most, most > n/2 && (most < n || least > 0)
}

// renumber folds the two nodes of an edge into the first n: 0 to n-1 where a 0
// was seen, 1 to n where an n was, and else 1 to n-1, which suits both.
func (t ties) renumber(line []byte, n int) []byte {
	fields := bytes.Fields(line)
	for k, tok := range fields[:min(2, len(fields))] {
		if v, err := strconv.Atoi(string(tok)); err == nil {
			fields[k] = strconv.AppendInt(nil, int64((v-t.from)%(n-t.spare)+t.from), 10)
		}
	}
	return append(bytes.Join(fields, []byte(" ")), '\n')
}

func scaleLines(lines [][]byte, t ties, fraction float64) []byte {
	if t.scalar {
		return scaleNumbers(lines[0], fraction, nil)
	}
	if t.long {
		return scaleLengths(lines, fraction)
	}
	if len(t.sections) > 1 {
		return scaleSections(t.sections, fraction)
	}
	first, rest := lines[0], lines[1:]
	header := len(t.lineCount) > 0 || len(t.rowLength) > 0
	if !header {
		first, rest = nil, lines
	}
	keep := len(rest)
	if len(t.lineCount) > 0 || len(t.rowLength) == 0 {
		keep = max(1, int(math.Round(float64(len(rest))*fraction)))
	}
	width := max(1, int(math.Round(float64(t.width)*fraction)))
	nodes := max(2, int(math.Round(float64(t.node)*fraction)))
	var out bytes.Buffer
	if header {
		to := map[int]int{}
		for _, k := range t.lineCount {
			to[k] = keep
		}
		for _, k := range t.rowLength {
			to[k] = width
		}
		for _, k := range t.nodes {
			to[k] = nodes
		}
		out.Write(scaleNumbers(first, 1, to))
	}
	for _, line := range rest[:min(keep, len(rest))] {
		if fields := bytes.Fields(line); t.width > 0 && len(fields) == t.width {
			line = append(bytes.Join(fields[:width], []byte(" ")), '\n')
		}
		if len(t.nodes) > 0 {
			line = t.renumber(line, nodes)
		}
		out.Write(line)
	}
	return out.Bytes()
}

// fewSections is how many blocks of lines, with a blank line between, are parts of
// one input and not records of it.
const fewSections = 8

// sections are the blocks of lines between blank lines, each with the blank line
// before it; one block where there are more than a few.
func sections(lines [][]byte) [][][]byte {
	out, from := [][][]byte{}, 0
	for i, line := range lines {
		if i > from && i+1 < len(lines) && len(bytes.TrimSpace(line)) == 0 {
			out, from = append(out, lines[from:i]), i
		}
		if len(out) == fewSections {
			return [][][]byte{lines}
		}
	}
	return append(out, lines[from:])
}

// scaleSections keeps the head of every section.
func scaleSections(parts [][][]byte, fraction float64) []byte {
	var out bytes.Buffer
	for i, part := range parts {
		if i > 0 {
			out.Write(part[0]) // blank
			part = part[1:]
		}
		keep := max(1, int(math.Round(float64(len(part))*fraction)))
		out.Write(bytes.Join(part[:min(keep, len(part))], nil))
	}
	return out.Bytes()
}

// Text of at most fewLines lines that have longLine bytes or more on average is
// not a list of lines.
const (
	fewLines = 8
	longLine = 128
)

// scaleLengths shortens every line, by whole words where it has some.
func scaleLengths(lines [][]byte, fraction float64) []byte {
	var out bytes.Buffer
	for _, line := range lines {
		text := bytes.TrimRight(line, "\n")
		if words := bytes.Fields(text); len(words) > 8 {
			keep := max(1, int(math.Round(float64(len(words))*fraction)))
			out.Write(bytes.Join(words[:keep], []byte(" ")))
		} else if len(text) > 0 {
			out.Write(text[:max(1, int(math.Round(float64(len(text))*fraction)))])
		}
		out.Write(line[len(text):])
	}
	return out.Bytes()
}

// scaleNumbers rewrites a line of integers: those in to get that value, the
// rest are scaled.
func scaleNumbers(line []byte, fraction float64, to map[int]int) []byte {
	fields := strings.Fields(string(line))
	for k, tok := range fields {
		v, err := strconv.ParseFloat(tok, 64)
		if err != nil {
			continue
		}
		if n, tied := to[k]; tied {
			fields[k] = strconv.Itoa(n)
		} else if fraction != 1 {
			fields[k] = strconv.FormatFloat(math.Max(1, math.Round(v*fraction)), 'f', -1, 64)
		}
	}
	return []byte(strings.Join(fields, " ") + "\n")
}

// Collections shorter than minLength and integers below minValue are not sizes.
const (
	minLength = 4
	minValue  = 16
)

// eventDepth is how many collections that scaleEvent shortens lie in each other.
func eventDepth(v any) int {
	deepest := 0
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			deepest = max(deepest, eventDepth(x))
		}
		if len(v) >= minLength {
			deepest++
		}
	case map[string]any:
		for _, x := range v {
			deepest = max(deepest, eventDepth(x))
		}
	case string:
		if len(v) >= minValue {
			deepest = 1
		}
	}
	return deepest
}

// scaleEvent shortens every array and long string by the fraction. An integer
// that equals a length beside it stays equal to it; where the event has no
// lengths at all, its integers are the sizes.
func scaleEvent(v any, fraction float64, lengths bool) any {
	switch v := v.(type) {
	case []any:
		n := len(v)
		if n >= minLength {
			n = max(1, int(math.Round(float64(n)*fraction)))
		}
		out := make([]any, n)
		for i := range out {
			out[i] = scaleEvent(v[i], fraction, lengths)
		}
		return out
	case map[string]any:
		tied := map[string]bool{}
		for _, x := range v {
			if a, ok := x.([]any); ok && len(a) >= minLength {
				tied[strconv.Itoa(len(a))] = true
			}
		}
		out := make(map[string]any, len(v))
		for k, x := range v {
			num, isNum := x.(json.Number)
			out[k] = scaleEvent(x, fraction, lengths && !(isNum && tied[num.String()]))
		}
		return out
	case string:
		if len(v) >= minValue {
			return v[:max(1, int(math.Round(float64(len(v))*fraction)))]
		}
	case json.Number:
		if n, err := v.Int64(); err == nil && !lengths && n >= minValue {
			return json.Number(strconv.FormatInt(max(1, int64(math.Round(float64(n)*fraction))), 10))
		}
	}
	return v
}
