package cli

import (
	"bytes"
	"context"
	"fmt"
	"image/color"
	"math"
	"os"
	"path/filepath"
	"strings"

	"github.com/guptarohit/asciigraph"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// chart is a unit's demand over one of its input sizes, everything that moves
// with that size moving along.
type chart struct {
	name        string
	here        float64 // the size that the profile is for
	sizes       []float64
	cpu, memory []profile.Interval
}

// A chart spans from a chartDown-th of the size to chartUp times it.
const (
	chartPoints = 33
	chartDown   = 64
	chartUp     = 4
)

// checkPlot refuses a file name before anything is run for it.
func checkPlot(file string) error {
	if ext := filepath.Ext(file); file != "" && ext != ".svg" && ext != ".png" {
		return usage("--plot %s: want a FILE that ends in .svg or .png", file)
	}
	return nil
}

// sweep evaluates the unit's laws over the size that was asked about first, else
// over the first that is known. What was measured is all in the store by now, so
// nothing is run.
func sweep(ctx context.Context, e *heddle.Engine, s *heddle.Submission, u program.Unit, in task.Input, opt heddle.Options, p profile.Profile, first string) (*chart, error) {
	c := &chart{name: first}
	for _, i := range p.Inputs {
		if i.Value != nil && *i.Value > 1 && (c.name == "" || c.name == i.Name) {
			c.name, c.here = i.Name, *i.Value
			break
		}
	}
	if c.here == 0 {
		return nil, nil
	}
	at := opt.At
	opt.Budget, opt.Fresh, opt.NoLearn, opt.At = 0, false, true, map[string]float64{}
	for name, v := range at {
		opt.At[name] = v
	}
	for k := range chartPoints {
		x := c.here / chartDown * math.Pow(chartDown*chartUp, float64(k)/(chartPoints-1))
		opt.At[c.name] = x
		there, err := e.Profile(ctx, s, u, in, opt)
		if err != nil {
			return nil, err
		}
		if there.Demand.CPUSeconds == nil || there.Demand.MemoryBytes == nil {
			return nil, nil
		}
		c.sizes = append(c.sizes, x)
		c.cpu = append(c.cpu, *there.Demand.CPUSeconds)
		c.memory = append(c.memory, *there.Demand.MemoryBytes)
	}
	return c, nil
}

// print draws the chart in the terminal, the likely value between the bounds.
func (c *chart) print(a *app) {
	for _, part := range []struct {
		title string
		unit  float64
		of    []profile.Interval
	}{{"cpu seconds", 1, c.cpu}, {"memory MiB", 1 << 20, c.memory}} {
		low, likely, high := series(part.of, part.unit)
		options := []asciigraph.Option{asciigraph.Height(8), asciigraph.Width(60), asciigraph.Offset(4), asciigraph.LowerBound(0)}
		if a.color {
			options = append(options, asciigraph.SeriesColors(asciigraph.DarkGray, asciigraph.DarkGray, asciigraph.Cyan))
		}
		fmt.Fprintf(a.out, "\n  %s over %s, %s to %s\n%s\n", a.bold(part.title), c.name, human(c.sizes[0]), human(c.sizes[len(c.sizes)-1]),
			asciigraph.PlotMany([][]float64{low, high, likely}, options...))
	}
	fmt.Fprintf(a.out, "  %s\n", a.dim(fmt.Sprintf("each column multiplies %s by %.2g; the middle line is likely, the outer ones hold 90%% of runs", c.name,
		math.Pow(chartDown*chartUp, 1.0/60))))
}

func series(of []profile.Interval, unit float64) (low, likely, high []float64) {
	for _, i := range of {
		low, likely, high = append(low, i.Low/unit), append(likely, i.Likely/unit), append(high, i.High/unit)
	}
	return low, likely, high
}

// save draws both laws on logarithmic axes into an SVG or PNG file.
func (c *chart) save(title, file string) error {
	const width, height = 18 * vg.Centimeter, 8 * vg.Centimeter
	plots := make([][]*plot.Plot, 2)
	for k, part := range []struct {
		label string
		unit  float64
		of    []profile.Interval
	}{{"CPU seconds", 1, c.cpu}, {"memory, MiB", 1 << 20, c.memory}} {
		p, err := c.axes(part.label, part.of, part.unit)
		if err != nil {
			return err
		}
		plots[k] = []*plot.Plot{p}
	}
	plots[0][0].Title.Text = title
	return savePlots(plots, file, width, 2*height)
}

// savePlots draws plots below one another into an SVG or PNG file.
func savePlots(plots [][]*plot.Plot, file string, width, height vg.Length) error {
	var canvas vg.CanvasWriterTo
	if filepath.Ext(file) == ".png" {
		canvas = vgimg.PngCanvas{Canvas: vgimg.New(width, height)}
	} else {
		canvas = vgsvg.New(width, height)
	}
	tiles := draw.Tiles{Rows: len(plots), Cols: 1, PadX: vg.Millimeter, PadY: 4 * vg.Millimeter, PadTop: 2 * vg.Millimeter, PadBottom: 2 * vg.Millimeter, PadLeft: 2 * vg.Millimeter, PadRight: 5 * vg.Millimeter}
	for k, row := range plot.Align(plots, tiles, draw.New(canvas)) {
		plots[k][0].Draw(row[0])
	}
	var picture bytes.Buffer
	if _, err := canvas.WriteTo(&picture); err != nil {
		return fmt.Errorf("draw %s: %w", file, err)
	}
	return os.WriteFile(file, picture.Bytes(), 0o644)
}

// axes is one resource: the interval as a band and what is likely as a line,
// with a mark at the size that the profile is for.
func (c *chart) axes(label string, of []profile.Interval, unit float64) (*plot.Plot, error) {
	p := plot.New()
	p.X.Label.Text, p.Y.Label.Text = c.name, label
	p.X.Scale, p.Y.Scale = plot.LogScale{}, plot.LogScale{}
	p.X.Tick.Marker, p.Y.Tick.Marker = plot.LogTicks{Prec: -1}, plot.LogTicks{Prec: -1}
	p.Add(plotter.NewGrid())
	low, likely, high := series(of, unit)
	line := func(ys []float64) plotter.XYs {
		out := make(plotter.XYs, len(ys))
		for i, y := range ys {
			out[i] = plotter.XY{X: c.sizes[i], Y: math.Max(y, 1e-9)}
		}
		return out
	}
	around := line(high)
	for i, back := len(low)-1, line(low); i >= 0; i-- {
		around = append(around, back[i])
	}
	band, err := plotter.NewPolygon(around)
	if err != nil {
		return nil, err
	}
	band.Color, band.LineStyle.Width = color.RGBA{R: 198, G: 219, B: 239, A: 255}, 0
	middle, err := plotter.NewLine(line(likely))
	if err != nil {
		return nil, err
	}
	middle.Width, middle.Color = vg.Points(1.5), color.RGBA{R: 8, G: 81, B: 156, A: 255}
	p.Add(band, middle)
	mark, err := plotter.NewLine(plotter.XYs{{X: c.here, Y: p.Y.Min}, {X: c.here, Y: p.Y.Max}})
	if err != nil {
		return nil, err
	}
	mark.Dashes = []vg.Length{vg.Points(3), vg.Points(3)}
	p.Add(mark)
	return p, nil
}

// firstAt is the size that --at names first.
func firstAt(at []string) string {
	if len(at) == 0 {
		return ""
	}
	name, _, _ := strings.Cut(at[0], "=")
	return name
}
