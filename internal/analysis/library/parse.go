package library

import (
	_ "embed"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/program"
)

//go:embed python.txt
var pythonTable string

//go:embed go.txt
var goTable string

//go:embed javascript.txt
var javascriptTable string

//go:embed java.txt
var javaTable string

//go:embed c.txt
var cTable string

//go:embed compiled.txt
var compiledTable string

// Load reads the table of a language. A language without one gives an empty
// Models. It takes about a millisecond: load once and keep.
func Load(lang string) (*Models, error) {
	switch program.Language(lang) {
	case program.Python:
		return Parse(lang, pythonTable)
	case program.Go:
		return Parse(lang, goTable)
	case program.JavaScript, program.TypeScript:
		return Parse(lang, javascriptTable)
	case program.Java:
		return Parse(lang, javaTable)
	case program.C:
		return Parse(lang, cTable)
	case program.Wasm, program.ELF:
		return Parse(lang, compiledTable)
	}
	return Parse(lang, "")
}

// Parse reads a table: lines of "NAMES | clause | clause", "type NAME KIND
// [value] [of TYPE] [: PARENT]", one of "weigh call N part N map N new N" (Weights),
// and # comments. A value type's objects keep
// nothing of the arguments that made them. The clauses are
//
//	cost E               operations, worst case
//	expected E           operations as they normally are
//	returns T [len E] [total E] [distinct] [from E to E]
//	mutates ARG [+E|-E|=E] [elem T] [key T]
//	calls ARG times E [with T, T...]
//	effect KIND [bytes E] [ops E]
//	alloc E              bytes
//	safe                 thread-safe although it mutates
//	alias ARG            the result may share that argument's storage
//
// A name may end in /N (only with N positional arguments) or (LITERAL) (only
// with that first argument). Every fault is reported with its line.
func Parse(lang, table string) (*Models, error) {
	m := &Models{Lang: lang, rows: map[string][]*Model{}, types: map[string]*typeRow{}, kinds: map[ir.Kind]string{}, methods: map[string][]string{}}
	lines := strings.Split(table, "\n")
	var errs []error
	fault := func(n int, err error) {
		if err != nil {
			errs = append(errs, fmt.Errorf("%s table line %d: %w", lang, n+1, err))
		}
	}
	for _, rows := range []bool{false, true} { // types first: rows name them
		for n, line := range lines {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			if def, ok := strings.CutPrefix(line, "weigh "); ok {
				if !rows {
					fault(n, m.weigh(def))
				}
			} else if def, ok := strings.CutPrefix(line, "type "); ok {
				if !rows {
					fault(n, m.addType(def))
				}
			} else if rows {
				fault(n, m.addRow(line))
			}
		}
	}
	return m, errors.Join(errs...)
}

var kindWords = map[string]ir.Kind{"none": ir.Nil, "bool": ir.Bool, "int": ir.Int, "float": ir.Float, "str": ir.Str,
	"bytes": ir.Bytes, "seq": ir.Seq, "tuple": ir.Tuple, "set": ir.Set, "map": ir.Map, "obj": ir.Obj, "fun": ir.Fun,
	"iter": ir.Iterator, "chan": ir.Chan, "ptr": ir.Ptr, "any": ir.Opaque}

// weigh reads the table's Weights.
func (m *Models) weigh(def string) error {
	words := strings.Fields(def)
	at := map[string]*float64{"call": &m.weights.Call, "part": &m.weights.Part, "map": &m.weights.Map, "new": &m.weights.New}
	for k := 0; k+1 < len(words); k += 2 {
		v, err := strconv.ParseFloat(words[k+1], 64)
		if to := at[words[k]]; to != nil && err == nil && v > 0 {
			*to = v
			delete(at, words[k])
		}
	}
	if len(at) > 0 || len(words) != 8 {
		return fmt.Errorf("want weigh call N part N map N new N, have %q", def)
	}
	return nil
}

func (m *Models) addType(def string) error {
	def, parent, _ := strings.Cut(def, ":")
	head, elem, fixed := strings.Cut(def, " of ")
	words := strings.Fields(head)
	value := len(words) == 3 && words[2] == "value"
	if len(words) != 2 && !value {
		return fmt.Errorf("want type NAME KIND [value], have %q", def)
	}
	kind, ok := kindWords[words[1]]
	if !ok {
		return fmt.Errorf("no kind %q", words[1])
	}
	if m.types[words[0]] != nil {
		return fmt.Errorf("type %q twice", words[0])
	}
	row := &typeRow{name: words[0], kind: kind, value: value, parent: strings.TrimSpace(parent)}
	if fixed {
		t, err := m.parseType(strings.TrimSpace(elem))
		if err != nil {
			return err
		}
		row.elem = t
	}
	m.types[row.name] = row
	if m.kinds[kind] == "" && kind != ir.Obj {
		m.kinds[kind] = row.name
	}
	return nil
}

func (m *Models) addRow(line string) error {
	names, rest, _ := strings.Cut(line, "|")
	model := Model{arity: -1, types: m}
	hasExpected := false
	for clause := range strings.SplitSeq(rest, "|") {
		clause = strings.TrimSpace(clause)
		if clause == "" {
			continue
		}
		if err := m.clause(&model, clause); err != nil {
			return fmt.Errorf("%s: %q: %w", strings.TrimSpace(names), clause, err)
		}
		hasExpected = hasExpected || strings.HasPrefix(clause, "expected ")
	}
	if model.Cost.IsZero() {
		model.Cost = law.Const(1)
	}
	if !hasExpected {
		model.Expected = model.Cost
	}
	if model.Alloc.IsZero() {
		model.Alloc = model.Result.Type.bytes(m).Mul(model.Result.Len)
	}
	if len(model.Mutates) == 0 {
		model.Safe = true
	}
	for name := range strings.SplitSeq(names, ",") {
		row := model
		if err := m.file(&row, strings.TrimSpace(name)); err != nil {
			return err
		}
	}
	return nil
}

// file enters a row under one of its names.
func (m *Models) file(row *Model, name string) error {
	if base, lit, ok := strings.Cut(name, "("); ok {
		name = base
		v, err := strconv.ParseInt(strings.TrimSuffix(lit, ")"), 10, 64)
		if err != nil {
			return fmt.Errorf("%s: literal is no integer", name)
		}
		row.literal = v
	}
	if base, n, ok := strings.Cut(name, "/"); ok {
		name = base
		v, err := strconv.Atoi(n)
		if err != nil {
			return fmt.Errorf("%s: arity is no integer", name)
		}
		row.arity = v
	}
	if name == "" {
		return errors.New("a row without a name")
	}
	for _, other := range m.rows[name] {
		if other.arity == row.arity && other.literal == row.literal {
			return fmt.Errorf("%s: twice", name)
		}
	}
	row.Name = name
	if dot := strings.LastIndexByte(name, '.'); dot > 0 && !strings.HasPrefix(name, "new ") {
		if _, isType := m.types[name[:dot]]; isType {
			row.Recv = name[:dot]
			m.addMethod(name[dot+1:], row.Recv)
		}
	}
	m.rows[name] = append(m.rows[name], row)
	m.count++
	return row.check()
}

func (m *Models) addMethod(method, recv string) {
	for _, r := range m.methods[method] {
		if r == recv {
			return
		}
	}
	m.methods[method] = append(m.methods[method], recv)
}

// check holds that a row's expressions name only arguments that it can have.
func (row *Model) check() error {
	exprs := []law.Expr{row.Cost, row.Expected, row.Alloc, row.Result.Len, row.Result.Total, row.Result.Low, row.Result.High}
	for _, c := range row.Calls {
		exprs = append(exprs, c.Times)
	}
	for _, c := range row.Mutates {
		exprs = append(exprs, c.By)
	}
	for _, c := range row.Effects {
		exprs = append(exprs, c.Bytes, c.Ops)
	}
	for _, e := range exprs {
		for _, v := range e.Vars() {
			arg, _ := Ref(v)
			if arg == "self" && row.Recv == "" {
				return fmt.Errorf("%s: a function has no self", row.Name)
			}
			if n, ok := index(arg, 'a'); ok && row.arity >= 0 && n >= row.arity {
				return fmt.Errorf("%s: has no argument %s", row.Name, arg)
			}
		}
	}
	return nil
}
