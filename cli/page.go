package cli

import (
	"fmt"
	"io/fs"
	"math"
	"strings"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
)

// page prints one unit's profile for a person: what it will need, how that
// grows, and the lines it comes from.
func (a *app) page(doc profile.Document, p profile.Profile, s *heddle.Submission) {
	w := a.out
	where := ""
	if p.Line > 0 {
		where = fmt.Sprintf("  %s:%d", p.File, p.Line)
	}
	fmt.Fprintf(w, "%s  %s%s\n", a.bold(p.Name), doc.Program.Language, a.dim(where))
	for _, in := range p.Inputs {
		if in.Value != nil && in.What != "" {
			assumed := ""
			if in.Assumed {
				assumed = "  (assumed)"
			}
			fmt.Fprintf(w, "  %-10s %s = %s\n", "input", in.Name, a.dim(human(*in.Value)+"  "+in.What+assumed))
		}
	}
	fmt.Fprintf(w, "  %-10s %s\n", "time", a.growth(p.Time))
	fmt.Fprintf(w, "  %-10s %s\n", "space", a.growth(p.Space))
	if p.Formula.CPUSeconds != nil {
		fmt.Fprintf(w, "  %-10s cpu seconds  = %s\n", "law", p.Formula.CPUSeconds)
	}
	if p.Formula.MemoryBytes != nil {
		fmt.Fprintf(w, "  %-10s memory bytes = %s\n", "", p.Formula.MemoryBytes)
	}
	a.demand(p.Demand)
	a.parallelism(p)
	a.source(p, s)
	for _, c := range p.CriticalSections {
		fmt.Fprintf(w, "  %-10s %s at %s:%d guards %s, %.0f%% of the work\n", "lock", c.Lock, c.File, c.Line, strings.Join(c.Shared, ", "), 100*c.ShareOfWork)
	}
	for _, d := range p.Diagnostics {
		at := ""
		if d.Line > 0 {
			at = fmt.Sprintf(" (%s:%d)", d.File, d.Line)
		}
		fmt.Fprintf(w, "  %-10s %s%s\n", d.Severity, d.Text, at)
	}
	var from []string
	for _, e := range p.Evidence {
		from = append(from, fmt.Sprintf("%s %.0f%%", e.Source, 100*e.Weight))
	}
	if len(from) > 0 {
		fmt.Fprintf(w, "  %-10s %s\n", "evidence", a.dim(strings.Join(from, ", ")))
	}
}

func (a *app) growth(g profile.Growth) string {
	if g.Class == law.ClassUnknown {
		return "unknown"
	}
	return fmt.Sprintf("O(%s)%s", clip(g.Bound, 80), a.dim(confidence(g)))
}

func (a *app) demand(d profile.Demand) {
	row := func(name string, i *profile.Interval, show func(float64) string) {
		if i != nil {
			fmt.Fprintf(a.out, "  %-10s %s  %s\n", name, a.bold(show(i.Likely)), a.dim(show(i.Low)+" .. "+show(i.High)))
		}
	}
	row("cpu", d.CPUSeconds, seconds)
	row("cores", d.CPUCores, func(v float64) string { return fmt.Sprintf("%.3g", v) })
	row("memory", d.MemoryBytes, bytesText)
	row("wall", d.WallSeconds, seconds)
	if d.IOPS != nil && d.IOPS.High > 0 {
		row("iops", d.IOPS, human)
	}
	if d.NetworkBPS != nil && d.NetworkBPS.High > 0 {
		row("network", d.NetworkBPS, func(v float64) string { return human(v) + "bit/s" })
	}
}

func (a *app) parallelism(p profile.Profile) {
	par := p.Parallelism
	if par.UsefulCores == 0 && par.Limit == "" && par.Split == nil {
		return
	}
	text := fmt.Sprintf("%.0f%% of the work, %.3g useful cores", 100*par.WorkFraction, par.UsefulCores)
	if par.Limit != "" {
		text += ", limited by " + par.Limit
	}
	if par.Split != nil {
		text += fmt.Sprintf("; splits by %s over %s", par.Split.Kind, par.Split.Over)
	}
	fmt.Fprintf(a.out, "  %-10s %s\n", "parallel", text)
}

// source prints the lines that the growth comes from, each with its reason, and
// the bottlenecks' share.
func (a *app) source(p profile.Profile, s *heddle.Submission) {
	share := map[string]profile.Bottleneck{}
	for _, b := range p.Bottlenecks {
		share[fmt.Sprintf("%s:%d", b.File, b.Line)] = b
	}
	seen := map[string]bool{}
	line := func(file string, n int, note string) {
		key := fmt.Sprintf("%s:%d", file, n)
		if n == 0 || seen[key] {
			return
		}
		seen[key] = true
		if b, ok := share[key]; ok {
			note += fmt.Sprintf("  [%s %.0f%%]", b.Kind, 100*b.Share)
		}
		fmt.Fprintf(a.out, "  %5d  %-50s %s\n", n, clip(sourceLine(s, file, n), 50), a.paint("36", note))
	}
	if len(p.Time.Why) > 0 || len(p.Bottlenecks) > 0 {
		fmt.Fprintf(a.out, "  %s\n", a.dim("where it comes from"))
	}
	for _, r := range p.Time.Why {
		factor := ""
		if r.Factor != "" {
			factor = "x " + clip(r.Factor, 60) + "  "
		}
		line(r.File, r.Line, factor+r.Text)
	}
	for _, b := range p.Bottlenecks {
		line(b.File, b.Line, b.Why)
	}
}

func sourceLine(s *heddle.Submission, file string, n int) string {
	if s == nil {
		return ""
	}
	text, err := fs.ReadFile(s.Program.Files, file)
	if err != nil {
		return ""
	}
	lines := strings.SplitN(string(text), "\n", n+1)
	if n > len(lines) {
		return ""
	}
	return strings.ReplaceAll(strings.TrimRight(lines[n-1], "\r"), "\t", "    ")
}

func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

func confidence(g profile.Growth) string {
	text := fmt.Sprintf("   confidence %.0f%%", 100*g.Confidence)
	if !g.Worst {
		text += ", not the worst case"
	}
	return text
}

// human prints a number with a metric suffix: 1.2M.
func human(v float64) string {
	for _, u := range []struct {
		at   float64
		name string
	}{{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}} {
		if math.Abs(v) >= u.at {
			return fmt.Sprintf("%.3g%s", v/u.at, u.name)
		}
	}
	return fmt.Sprintf("%.3g", v)
}

// bytesText prints bytes in binary units.
func bytesText(v float64) string {
	for _, u := range []struct {
		at   float64
		name string
	}{{1 << 40, "TiB"}, {1 << 30, "GiB"}, {1 << 20, "MiB"}, {1 << 10, "KiB"}} {
		if v >= u.at {
			return fmt.Sprintf("%.3g %s", v/u.at, u.name)
		}
	}
	return fmt.Sprintf("%.0f B", v)
}

// seconds prints a duration given in seconds.
func seconds(v float64) string {
	switch {
	case v < 1e-3:
		return fmt.Sprintf("%.3g us", v*1e6)
	case v < 1:
		return fmt.Sprintf("%.3g ms", v*1e3)
	case v < 120:
		return fmt.Sprintf("%.3g s", v)
	case v < 7200:
		return fmt.Sprintf("%.3g min", v/60)
	}
	return fmt.Sprintf("%.3g h", v/3600)
}
