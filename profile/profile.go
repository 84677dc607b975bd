// Package profile holds the Profile: what one unit will need as laws in its
// input, with the evidence for every number, and the Observation that a run
// leaves. The JSON form is the public schema heddle.profile/v1.
//
// It is values only; internal/estimate makes profiles, stores keep them.
package profile

import (
	"slices"
	"time"

	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/program"
)

// Schema names the JSON form of Document.
const Schema = "heddle.profile/v1"

// Document is the profile of a whole program, as `heddle analyze` prints it.
// Time and Space are those of its principal unit, the first of Units.
type Document struct {
	Schema  string     `json:"schema"`
	Program ProgramRef `json:"program"`
	Time    Growth     `json:"time"`
	Space   Growth     `json:"space"`
	Units   []Profile  `json:"units"`
}

// NewDocument is the document of a program's profiles. The unit named principal
// stands for the program and comes first; without one it is the first profile.
// Where nothing runs by itself, it counts as the entry.
func NewDocument(ref ProgramRef, units []Profile, principal string) Document {
	d := Document{Schema: Schema, Program: ref, Units: units}
	for i, p := range units {
		if p.Name == principal {
			d.Units = append([]Profile{p}, append(units[:i:i], units[i+1:]...)...)
			break
		}
	}
	if len(units) > 0 {
		d.Time, d.Space = d.Units[0].Time, d.Units[0].Space
		d.Units[0].Entry = d.Units[0].Entry || !slices.ContainsFunc(units, func(p Profile) bool { return p.Entry })
	}
	return d
}

// ProgramRef names the program that a Document is about.
type ProgramRef struct {
	Digest   program.Digest   `json:"digest"`
	Language program.Language `json:"language"`
	Path     string           `json:"path"`
}

// Profile is the resource demand profile of one unit.
type Profile struct {
	Name             string            `json:"name"`
	File             string            `json:"file"`
	Line             int               `json:"line"`
	Entry            bool              `json:"entry"`
	Inputs           []Input           `json:"inputs"`
	Time             Growth            `json:"time"`
	Space            Growth            `json:"space"`
	Formula          Formula           `json:"formula"`
	Demand           Demand            `json:"demand"`
	Parallelism      Parallelism       `json:"parallelism"`
	CriticalSections []CriticalSection `json:"critical_sections"`
	Bottlenecks      []Bottleneck      `json:"bottlenecks"`
	MemoryAccess     *MemoryAccess     `json:"memory_access"`   // nil: not measured
	CPUUtilisation   *float64          `json:"cpu_utilisation"` // nil: not measured; 1 is one core busy throughout
	Evidence         []Evidence        `json:"evidence"`
	Diagnostics      []Diagnostic      `json:"diagnostics"`

	Basis Basis `json:"-"` // of Demand; kept with the run's Observation
}

// Input is a size the laws depend on. Value is nil when it is not known.
type Input struct {
	Name    string   `json:"name"`
	What    string   `json:"what"`
	Value   *float64 `json:"value"`
	Assumed bool     `json:"assumed,omitempty"` // neither the caller nor a past run gave Value: it is a default
}

// MemoryAssumed says that the predicted memory grows with a size that nobody gave
// and that no past run vouches for it: it is a figure for that default, no more.
func (p Profile) MemoryAssumed() bool {
	if p.Formula.MemoryBytes == nil || slices.ContainsFunc(p.Evidence, func(e Evidence) bool { return e.Source == History }) {
		return false
	}
	vars := p.Formula.MemoryBytes.Vars()
	return slices.ContainsFunc(p.Inputs, func(i Input) bool { return i.Assumed && slices.Contains(vars, i.Name) })
}

// Growth is an asymptotic law: the class in the dominating size and the bound in all.
type Growth struct {
	Class      law.Class `json:"class"`
	Bound      string    `json:"bound"`
	Worst      bool      `json:"worst"`
	Confidence float64   `json:"confidence"`
	Why        []Reason  `json:"why"`
}

// Reason is one step of a derivation.
type Reason struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Factor string `json:"factor"`
	Text   string `json:"text"`
}

// Formula is the demand as laws in the inputs; Fitted says that measurements,
// not only static constants, set the coefficients.
type Formula struct {
	CPUSeconds  *law.Expr `json:"cpu_seconds"`
	MemoryBytes *law.Expr `json:"memory_bytes"`
	Fitted      bool      `json:"fitted"`
}

// Interval is a prediction in natural units.
type Interval struct {
	Low    float64 `json:"low"`
	Likely float64 `json:"likely"`
	High   float64 `json:"high"`
}

// Demand is the laws evaluated at the input given. A nil interval is unknown.
type Demand struct {
	CPUSeconds  *Interval `json:"cpu_seconds"`
	CPUCores    *Interval `json:"cpu_cores"`
	MemoryBytes *Interval `json:"memory_bytes"`
	IOPS        *Interval `json:"iops"`
	NetworkBPS  *Interval `json:"network_bps"`
	WallSeconds *Interval `json:"wall_seconds"`
	Coverage    float64   `json:"coverage"` // share of runs that Low..High is to hold
}

// Parallelism says how far the unit's work can be spread.
type Parallelism struct {
	WorkFraction float64   `json:"work_fraction"` // share of the work that can run in parallel
	UsefulCores  float64   `json:"useful_cores"`
	Limit        string    `json:"limit"` // GIL, event loop, a lock, a dependence; "" is none found
	Split        *Split    `json:"split"` // nil: not proven safe to split
	Fork         *Fork     `json:"fork,omitempty"`
	Refused      *Reason   `json:"refused,omitempty"` // what stands in the way of a split
	Speedup      []Speedup `json:"speedup"`
	Why          []Reason  `json:"why"`
}

// Fork is the loop at which the unit can be run in parts: up to it every part
// does the same, its iterations only accumulate, and what comes after it runs once.
type Fork struct {
	File       string        `json:"file"`
	Line       int           `json:"line"`
	Accumulate []Accumulator `json:"accumulate"`
}

// Accumulator is a variable of the program that the parts' values are joined in.
type Accumulator struct {
	Name  string `json:"name"`
	Op    string `json:"op"`             // + * max min and or & | ^ concat union last output index slots
	Step  int64  `json:"step,omitempty"` // of an index: by how much every iteration moves it
	Keyed bool   `json:"keyed"`          // each entry by itself
}

// Split is a proven way to run the unit as many tasks.
type Split struct {
	Kind    string `json:"kind"` // map or reduce
	Over    string `json:"over"`
	Combine string `json:"combine"`
}

// Speedup is the predicted gain X of running on Shards shards.
type Speedup struct {
	Shards int     `json:"shards"`
	X      float64 `json:"x"`
}

// CriticalSection is a region under a lock.
type CriticalSection struct {
	File        string   `json:"file"`
	Line        int      `json:"line"`
	Lock        string   `json:"lock"`
	Shared      []string `json:"shared"`
	ShareOfWork float64  `json:"share_of_work"`
}

// Bottleneck is a place that a share of the predicted cost comes from. Kind is
// loop, compute, io, network, lock or allocation.
type Bottleneck struct {
	File  string  `json:"file"`
	Line  int     `json:"line"`
	Kind  string  `json:"kind"`
	Share float64 `json:"share"`
	Why   string  `json:"why"`
}

// MemoryAccess is how the unit touches memory. Pattern is sequential, strided, random or mixed.
type MemoryAccess struct {
	WorkingSetBytes int64       `json:"working_set_bytes"`
	Pattern         string      `json:"pattern"`
	MissRatio       []MissRatio `json:"miss_ratio"`
}

// MissRatio is one point of a miss-ratio curve.
type MissRatio struct {
	CacheBytes int64   `json:"cache_bytes"`
	Ratio      float64 `json:"ratio"`
}

// Source is where evidence came from.
type Source string

// The sources of evidence.
const (
	Static  Source = "static"
	Trial   Source = "trial"
	Model   Source = "model"
	History Source = "history"
)

// Evidence is one source's share in the estimate.
type Evidence struct {
	Source Source  `json:"source"`
	Weight float64 `json:"weight"`
	By     string  `json:"by"`
}

// Diagnostic is something the user should know. Severity is note, warning or error.
type Diagnostic struct {
	Severity string `json:"severity"`
	File     string `json:"file"`
	Line     int    `json:"line"`
	Text     string `json:"text"`
}

// Basis is what an estimate rested on before a learned model was asked: models
// are asked with it, and learn from it once the run has ended.
type Basis struct {
	Group  string  `json:"group"`  // runs alike: runtime and kind of evidence
	Code   Numbers `json:"code"`   // the unit, by internal/analysis/features; may be empty
	CPU    Told    `json:"cpu"`    //
	Memory Told    `json:"memory"` //
}

// Told is what the law of one resource said by itself. Evidence describes what
// the law rests on, in the order of estimate.EvidenceNames.
type Told struct {
	Law      *Interval `json:"law"` // nil: nothing
	Evidence Numbers   `json:"evidence"`
}

// Usage is what a run really used, in natural units.
type Usage struct {
	CPUSeconds      float64 `json:"cpu_seconds"`
	WallSeconds     float64 `json:"wall_seconds"`
	PeakMemoryBytes int64   `json:"peak_memory_bytes"`
	ReadOps         *int64  `json:"read_ops"` // nil: the host cannot tell
	WriteOps        *int64  `json:"write_ops"`
	ReadBytes       *int64  `json:"read_bytes"`
	WriteBytes      *int64  `json:"write_bytes"`
	RxBytes         *int64  `json:"rx_bytes"`
	TxBytes         *int64  `json:"tx_bytes"`
	Threads         int     `json:"threads"` // most that lived at once
}

// Observation is one run of a unit as the predictor learns from it.
type Observation struct {
	Unit        program.UnitID     `json:"unit"`
	Trial       bool               `json:"trial"`            // a shrunk run by probe, not a user's
	Class       string             `json:"class,omitzero"`   // the SLA class it ran in; "" of trials
	Lean        bool               `json:"lean,omitzero"`    // a trial that counted steps and held no garbage: it took no usual time
	Sizes       map[string]float64 `json:"sizes"`            // the inputs' values
	Ops         float64            `json:"ops"`              // counted operations; 0 is not counted
	Usage       Usage              `json:"usage"`            //
	Held        float64            `json:"held,omitzero"`    // of a lean run: bytes held after a garbage collection, at most; 0 is not measured
	Started     float64            `json:"started,omitzero"` // of its processor seconds, what starting the runtime took; 0 is not measured
	MemoryLimit int64              `json:"memory_limit"`     // bytes enforced at the end; 0 is none
	OOM         bool               `json:"oom"`              // killed at MemoryLimit: the peak is a lower bound
	Censored    bool               `json:"censored"`         // stopped by a budget: usage is a lower bound
	ExitCode    int                `json:"exit_code"`        //
	Predicted   *Demand            `json:"predicted"`        // what was said beforehand
	Basis       *Basis             `json:"basis,omitempty"`  // on what; nil for trials and before models were asked
	Host        string             `json:"host"`             // host class
	At          time.Time          `json:"at"`               //
	Reason      string             `json:"reason,omitzero"`  // why it ended badly
}
