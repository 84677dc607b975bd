// Package learn trains the learned model of demand and judges it: how the laws
// of programs with code and evidence like this one turned out.
//
// It turns finished runs into examples, gives them to predictors (port predict)
// and answers internal/estimate's questions with them. A model is compared, on
// programs that it was not trained on, with the law alone and with the model in
// use before it may take that one's place. It neither measures nor stores.
package learn

import (
	"bytes"
	"compress/gzip"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"strings"

	"github.com/heddle-run/heddle/internal/estimate"
	"github.com/heddle-run/heddle/predict"
	"github.com/heddle-run/heddle/profile"
)

// Example is one run: what was known before it, and what it used.
type Example struct {
	Unit       string        `json:"unit"`
	Family     string        `json:"family,omitempty"` // of programs that do the same; "" is a family of its own
	Basis      profile.Basis `json:"basis"`
	CPUSeconds float64       `json:"cpu_seconds"`
	PeakBytes  float64       `json:"peak_bytes"`
	Stopped    bool          `json:"stopped,omitzero"` // by a limit: both are lower bounds
}

// Of is the examples in the observations: users' runs that ended well or were
// stopped by a limit, and that somebody estimated.
func Of(runs []profile.Observation) []Example {
	var out []Example
	for _, o := range runs {
		if o.Trial || o.Basis == nil || o.ExitCode != 0 && !o.OOM && !o.Censored {
			continue
		}
		e := Example{Unit: o.Unit.String(), Basis: *o.Basis, CPUSeconds: o.Usage.CPUSeconds, PeakBytes: float64(o.Usage.PeakMemoryBytes), Stopped: o.OOM || o.Censored}
		if o.OOM {
			e.PeakBytes = math.Max(e.PeakBytes, float64(o.MemoryLimit))
		}
		out = append(out, e)
	}
	return out
}

// side is what one resource's predictor sees of an example.
func side(r estimate.Resource, b profile.Basis) profile.Told {
	if r == estimate.Memory {
		return b.Memory
	}
	return b.CPU
}

func (e Example) actual(r estimate.Resource) float64 {
	if r == estimate.Memory {
		return e.PeakBytes
	}
	return e.CPUSeconds
}

// query is the question to a predictor; ok is false when the law says nothing.
func query(r estimate.Resource, unit string, b profile.Basis) (q predict.Query, ok bool) {
	told := side(r, b)
	if told.Law == nil || !(told.Law.Likely > 0) {
		return predict.Query{}, false
	}
	// The evidence comes first: its length is fixed by the version of the model,
	// while a unit that was not read has no code to describe.
	row := append(append([]float64{}, told.Evidence...), b.Code...)
	return predict.Query{Unit: unit, Group: b.Group, Features: row, Law: told.Law.Likely}, true
}

// Predictor is a driver of port predict that can be kept.
type Predictor interface {
	predict.Predictor
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
	Refit()  // learn all again from what is kept
	Freeze() // forget what only learning needs
}

// Model corrects the laws of CPU seconds and peak memory.
type Model struct {
	Examples int // it was trained on
	by       map[estimate.Resource]Predictor
}

// Resources are those that a Model corrects.
var Resources = []estimate.Resource{estimate.CPU, estimate.Memory}

// Train makes a model of the examples, in their order: the same examples give
// the same model.
func Train(fresh func() Predictor, examples []Example) Model {
	m := Model{Examples: len(examples), by: map[estimate.Resource]Predictor{}}
	for _, r := range Resources {
		p := fresh()
		for _, e := range examples {
			if q, ok := query(r, e.source(), e.Basis); ok {
				p.Learn(q, e.actual(r), e.Stopped)
			}
		}
		p.Refit()
		m.by[r] = p
	}
	return m
}

// Ask is an estimate.Model.
func (m Model) Ask(r estimate.Resource, b profile.Basis, coverage float64) (profile.Interval, bool) {
	p, known := m.by[r]
	q, ok := query(r, "", b)
	if !known || !ok {
		return profile.Interval{}, false
	}
	return p.Predict(q, coverage)
}

// ErrModel is a saved model that cannot be read.
var ErrModel = errors.New("not a saved model")

// saved is a model's file, compressed.
type saved struct {
	Schema   string          `json:"schema"`
	Examples int             `json:"examples"`
	CPU      json.RawMessage `json:"cpu"`
	Memory   json.RawMessage `json:"memory"`
}

// schema changes with what models are asked with.
const schema = "heddle.model/v1"

// Save gives what Load reads. The model learns no more.
func (m Model) Save() ([]byte, error) {
	s := saved{Schema: schema, Examples: m.Examples}
	for r, to := range map[estimate.Resource]*json.RawMessage{estimate.CPU: &s.CPU, estimate.Memory: &s.Memory} {
		m.by[r].Freeze()
		data, err := m.by[r].MarshalBinary()
		if err != nil {
			return nil, err
		}
		*to = data
	}
	data, err := json.Marshal(s)
	if err != nil {
		return nil, fmt.Errorf("save model: %w", err)
	}
	return pack(data)
}

// Load reads what Save gave.
func Load(fresh func() Predictor, data []byte) (Model, error) {
	raw, err := unpack(data)
	if err != nil {
		return Model{}, fmt.Errorf("%w: %w", ErrModel, err)
	}
	var s saved
	if err := json.Unmarshal(raw, &s); err != nil || s.Schema != schema {
		return Model{}, fmt.Errorf("%w: schema %q, want %s", ErrModel, s.Schema, schema)
	}
	m := Model{Examples: s.Examples, by: map[estimate.Resource]Predictor{}}
	for r, data := range map[estimate.Resource]json.RawMessage{estimate.CPU: s.CPU, estimate.Memory: s.Memory} {
		p := fresh()
		if err := p.UnmarshalBinary(data); err != nil {
			return Model{}, fmt.Errorf("%w: %w", ErrModel, err)
		}
		m.by[r] = p
	}
	return m, nil
}

// WriteExamples gives what ReadExamples reads: compressed JSON lines.
func WriteExamples(list []Example) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, e := range list {
		if err := enc.Encode(e); err != nil {
			return nil, fmt.Errorf("write examples: %w", err)
		}
	}
	return pack(b.Bytes())
}

// ReadExamples reads what WriteExamples gave.
func ReadExamples(data []byte) ([]Example, error) {
	raw, err := unpack(data)
	if err != nil {
		return nil, fmt.Errorf("read examples: %w", err)
	}
	var out []Example
	for dec := json.NewDecoder(bytes.NewReader(raw)); ; {
		var e Example
		if err := dec.Decode(&e); errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("read examples: line %d: %w", len(out)+1, err)
		}
		out = append(out, e)
	}
}

func pack(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // fails only for an unknown level
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// mostUnpacked bounds what a small file may unpack to.
const mostUnpacked = 256 << 20

func unpack(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(io.LimitReader(r, mostUnpacked+1))
	if err == nil && len(raw) > mostUnpacked {
		err = fmt.Errorf("more than %d bytes", mostUnpacked)
	}
	return raw, err
}

// kin names what must not stand in training and evaluation both.
func (e Example) kin() string {
	if e.Family != "" {
		return e.Family
	}
	return e.Unit
}

// source names programs that read their input alike: what a family's name has before
// its first _. Errors on a program whose source was held back are more like those on
// a stranger's, so the predictor's intervals are made of them.
func (e Example) source() string {
	name, _, _ := strings.Cut(e.kin(), "_")
	return name
}

// fold is which of n parts an example is in.
func (e Example) fold(n int) int { return int(crc32.ChecksumIEEE([]byte(e.kin())) % uint32(n)) }

// Part splits the examples into the fold, one of n, and the rest. All runs of a
// unit and of its family fall in one: a model is never judged on what it was
// trained on, in another language or with another reader in front.
func Part(examples []Example, fold, n int) (held, rest []Example) {
	for _, e := range examples {
		if e.fold(n) == fold {
			held = append(held, e)
		} else {
			rest = append(rest, e)
		}
	}
	return held, rest
}
