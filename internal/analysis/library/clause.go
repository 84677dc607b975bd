package library

import (
	"fmt"
	"slices"
	"strings"

	"github.com/heddle-run/heddle/law"
)

// clause reads one clause of a row into the model.
func (m *Models) clause(row *Model, text string) (err error) {
	word, rest, _ := strings.Cut(text, " ")
	rest = strings.TrimSpace(rest)
	switch word {
	case "cost":
		row.Cost, err = law.Parse(rest)
	case "expected":
		row.Expected, err = law.Parse(rest)
	case "alloc":
		row.Alloc, err = law.Parse(rest)
	case "safe":
		row.Safe = true
	case "alias":
		row.Alias = rest
	case "returns":
		err = m.returns(&row.Result, rest)
	case "mutates":
		err = m.mutates(row, rest)
	case "calls":
		err = m.calls(row, rest)
	case "effect":
		err = effect(row, rest)
	default:
		err = fmt.Errorf("no clause %q", word)
	}
	return err
}

// parts splits "X len E total F" at the marker words given; parts[""] is X.
func parts(text string, marks ...string) map[string]string {
	out := map[string]string{}
	at := ""
	for _, w := range strings.Fields(text) {
		if slices.Contains(marks, w) {
			at = w
			out[at] += ""
			continue
		}
		out[at] = strings.TrimSpace(out[at] + " " + w)
	}
	return out
}

func (m *Models) returns(r *Result, text string) error {
	p := parts(text, "len", "total", "distinct", "from", "to")
	var err error
	if r.Type, err = m.parseType(p[""]); err != nil {
		return err
	}
	_, r.Distinct = p["distinct"]
	_, r.Ranged = p["to"]
	for word, to := range map[string]*law.Expr{"len": &r.Len, "total": &r.Total, "from": &r.Low, "to": &r.High} {
		if err := optional(p, word, to); err != nil {
			return err
		}
	}
	return nil
}

func optional(p map[string]string, word string, to *law.Expr) (err error) {
	if text, ok := p[word]; ok {
		*to, err = law.Parse(text)
	}
	return err
}

func (m *Models) mutates(row *Model, text string) (err error) {
	p := parts(text, "elem", "key")
	target, change, _ := strings.Cut(p[""], " ")
	mut := Mutation{Target: target}
	if change != "" {
		switch change[0] {
		case '+':
			mut.Change = Grow
		case '-':
			mut.Change = Shrink
		case '=':
			mut.Change = Become
		default:
			return fmt.Errorf("want +, - or = before %q", change)
		}
		if mut.By, err = law.Parse(change[1:]); err != nil {
			return err
		}
	}
	for word, to := range map[string]*TypeExpr{"elem": &mut.Elem, "key": &mut.Key} {
		if t, ok := p[word]; ok {
			if *to, err = m.parseType(t); err != nil {
				return err
			}
		}
	}
	row.Mutates = append(row.Mutates, mut)
	return nil
}

func (m *Models) calls(row *Model, text string) (err error) {
	p := parts(text, "times", "with")
	call := Apply{Arg: p[""]}
	if call.Times, err = law.Parse(p["times"]); err != nil {
		return err
	}
	if with, ok := p["with"]; ok {
		for t := range strings.SplitSeq(with, ",") {
			te, err := m.parseType(strings.TrimSpace(t))
			if err != nil {
				return err
			}
			call.With = append(call.With, te)
		}
	}
	row.Calls = append(row.Calls, call)
	return nil
}

func effect(row *Model, text string) error {
	p := parts(text, "bytes", "ops")
	e := Effect{Kind: Kind(p[""]), Ops: law.Const(1)}
	if !slices.Contains(kinds, e.Kind) {
		return fmt.Errorf("no effect %q", e.Kind)
	}
	if err := optional(p, "bytes", &e.Bytes); err != nil {
		return err
	}
	if err := optional(p, "ops", &e.Ops); err != nil {
		return err
	}
	row.Effects = append(row.Effects, e)
	return nil
}
