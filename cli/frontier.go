package cli

import (
	"fmt"
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"github.com/heddle-run/heddle/internal/plan"
)

// saveFrontier draws the frontier of a plan: each way to run the program by its
// time and its cost, warm and cold, and the cheapest that holds the deadline.
func saveFrontier(d planDocument, file string) error {
	if len(d.Frontier) == 0 {
		return exitError{exitRefused, fmt.Errorf("--plot %s: there is no way to run it that could be drawn", file)}
	}
	p := plot.New()
	p.Title.Text = fmt.Sprintf("%s, %s: time against cost", d.Program.Path, d.Unit)
	p.X.Label.Text, p.Y.Label.Text = "seconds until the result, as predicted", "cost, US dollars"
	p.X.Min = 0
	p.Add(plotter.NewGrid())
	var whole plotter.XYs
	kinds := map[string]plotter.XYs{}
	for _, o := range d.Frontier {
		at := plotter.XY{X: o.Seconds.Likely, Y: o.Cost}
		whole, kinds[o.Start] = append(whole, at), append(kinds[o.Start], at)
	}
	line, err := plotter.NewLine(whole)
	if err != nil {
		return fmt.Errorf("draw %s: %w", file, err)
	}
	line.Color = color.Gray{160}
	p.Add(line)
	marks := []mark{{"warm", kinds["warm"], color.RGBA{R: 200, G: 80, A: 255}, 3}, {"cold", kinds["cold"], color.RGBA{G: 90, B: 180, A: 255}, 3}}
	if c := d.Cheapest; c != nil {
		marks = append(marks, mark{"cheapest: " + named(*c), plotter.XYs{{X: c.Seconds.Likely, Y: c.Cost}}, color.RGBA{G: 140, A: 255}, 6})
	}
	for _, m := range marks {
		if err := m.add(p); err != nil {
			return fmt.Errorf("draw %s: %w", file, err)
		}
	}
	p.Legend.Top = true
	// From nothing up, with room for the legend: one plan alone has no range of its own.
	p.Y.Min, p.Y.Max, p.X.Max = 0, 1.4*p.Y.Max, 1.05*p.X.Max
	if err := p.Save(18*vg.Centimeter, 11*vg.Centimeter, file); err != nil {
		return fmt.Errorf("draw %s: %w", file, err)
	}
	return nil
}

func named(o plan.Option) string {
	if o.Shards > 1 {
		return fmt.Sprintf("%s, %d shards", o.Machine, o.Shards)
	}
	return o.Machine
}

// mark is a kind of points.
type mark struct {
	label string
	at    plotter.XYs
	color color.Color
	size  vg.Length
}

func (m mark) add(p *plot.Plot) error {
	if len(m.at) == 0 {
		return nil
	}
	dots, err := plotter.NewScatter(m.at)
	if err != nil {
		return err
	}
	dots.GlyphStyle = draw.GlyphStyle{Color: m.color, Radius: m.size, Shape: draw.RingGlyph{}}
	p.Add(dots)
	p.Legend.Add(m.label, dots)
	return nil
}
