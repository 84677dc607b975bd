package cli

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"github.com/heddle-run/heddle/internal/sim"
)

// saveSimulation draws the policies of a report beside each other, a row of bars for
// each figure, into an SVG or PNG file.
func saveSimulation(r sim.Report, file string) error {
	figures := []struct {
		label string
		of    func(sim.Result) float64
	}{
		{"bill", func(p sim.Result) float64 { return p.Cost }},
		{"SLA missed, %", func(p sim.Result) float64 { return 100 * (1 - p.SLAMet) }},
		{"CPU used, %", func(p sim.Result) float64 { return 100 * p.CPUUtilisation }},
		{"wait p99, s", func(p sim.Result) float64 { return p.Wait.P99 }},
	}
	if len(r.Policies) > 0 && r.Policies[0].Cold != nil {
		figures = append(figures, struct {
			label string
			of    func(sim.Result) float64
		}{"cold starts, %", func(p sim.Result) float64 { return 100 * p.Cold.Share }})
	}
	var names []string
	for _, p := range r.Policies {
		names = append(names, p.Policy)
	}
	const bar, height = 16 * vg.Millimeter, 5 * vg.Centimeter
	var plots [][]*plot.Plot
	for _, f := range figures {
		values := make(plotter.Values, len(r.Policies))
		for i, p := range r.Policies {
			values[i] = f.of(p)
		}
		bars, err := plotter.NewBarChart(values, bar/2)
		if err != nil {
			return err
		}
		bars.Color, bars.LineStyle.Width = color.RGBA{R: 8, G: 81, B: 156, A: 255}, 0
		p := plot.New()
		p.Y.Label.Text = f.label
		p.NominalX(names...)
		p.X.Tick.Label.Font.Size = vg.Points(6)
		p.Add(plotter.NewGrid(), bars)
		p.Y.Min, p.Y.Max = 0, 1.05*p.Y.Max
		if p.Y.Max <= 0 {
			p.Y.Max = 1
		}
		plots = append(plots, []*plot.Plot{p})
	}
	plots[0][0].Title.Text = r.Scenario
	return savePlots(plots, file, max(12*vg.Centimeter, 3*vg.Centimeter+vg.Length(len(names))*1.6*bar), vg.Length(len(plots))*height)
}
