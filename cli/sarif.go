package cli

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/heddle-run/heddle/profile"
)

// writeSARIF prints the derivations, bottlenecks and diagnostics as SARIF 2.1.0
// (OASIS), which editors and code hosts show beside the source.
func writeSARIF(w io.Writer, doc profile.Document) error {
	type object = map[string]any
	results := []object{}
	add := func(rule, level, text, file string, line int) {
		r := object{"ruleId": rule, "level": level, "message": object{"text": text}}
		if line > 0 {
			r["locations"] = []object{{"physicalLocation": object{
				"artifactLocation": object{"uri": file}, "region": object{"startLine": line}}}}
		}
		results = append(results, r)
	}
	for _, p := range doc.Units {
		add("growth", "note", fmt.Sprintf("%s: time O(%s), space O(%s)", p.Name, p.Time.Bound, p.Space.Bound), p.File, max(p.Line, 1))
		for _, r := range p.Time.Why {
			add("factor", "note", fmt.Sprintf("%s: factor %s: %s", p.Name, r.Factor, r.Text), r.File, r.Line)
		}
		for _, b := range p.Bottlenecks {
			add("bottleneck", "note", fmt.Sprintf("%s: %.0f%% of the cost (%s): %s", p.Name, 100*b.Share, b.Kind, b.Why), b.File, b.Line)
		}
		for _, d := range p.Diagnostics {
			add("diagnostic", d.Severity, p.Name+": "+d.Text, d.File, d.Line)
		}
	}
	rules := []object{}
	for _, id := range []string{"growth", "factor", "bottleneck", "diagnostic"} {
		rules = append(rules, object{"id": id})
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(object{
		"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
		"runs": []object{{"tool": object{"driver": object{"name": "heddle", "rules": rules}}, "results": results}},
	})
}
