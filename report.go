package heddle

import (
	"time"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// ReportSchema names the JSON form of Report.
const ReportSchema = "heddle.report/v1"

// Report is what one run was predicted, granted and used, in natural units.
type Report struct {
	Schema      string         `json:"schema"`
	ID          string         `json:"id"`
	Program     string         `json:"program"`
	Unit        string         `json:"unit"`
	Path        string         `json:"path"`
	Class       string         `json:"class"`
	Predicted   profile.Demand `json:"predicted"`
	Granted     Grant          `json:"granted"`
	Actual      profile.Usage  `json:"actual"`
	Phases      Phases         `json:"phases"`
	Node        string         `json:"node"`
	Engine      string         `json:"engine"`
	Sandbox     string         `json:"sandbox"`
	Isolation   string         `json:"isolation"`
	Adjustments []Adjustment   `json:"adjustments"`
	Attempts    []Attempt      `json:"attempts"`
	Outcome     task.Outcome   `json:"outcome"`
	ExitCode    int            `json:"exit_code"`
	Bill
	Why        []string          `json:"why"`
	Offers     []Offer           `json:"offers,omitempty"`     // what could be had instead when it was placed, or refused
	Denied     []sandbox.Denial  `json:"denied,omitempty"`     // system calls that the last attempt was refused
	Unenforced map[string]string `json:"unenforced,omitempty"` // limits that this host cannot hold, and why
	Started    time.Time         `json:"started"`

	Basis profile.Basis `json:"-"` // of Predicted
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// Grant is an allocation in natural units; nil is not limited.
type Grant struct {
	CPUCores    *float64 `json:"cpu_cores"`
	MemoryBytes *int64   `json:"memory_bytes"`
	IOPS        *int64   `json:"iops"`
	NetworkBPS  *int64   `json:"network_bps"`
}

// Phases is where the time went, in milliseconds.
type Phases struct {
	Analyze float64 `json:"analyze_ms"`
	Trial   float64 `json:"trial_ms"`
	Place   float64 `json:"place_ms"`
	Sandbox float64 `json:"sandbox_ms"`
	Run     float64 `json:"run_ms"`
	Start   string  `json:"start"` // cold or warm
}

// Adjustment is one change of a limit while the code ran.
type Adjustment struct {
	AtMS     float64 `json:"at_ms"` // since the run's start
	Resource string  `json:"resource"`
	From     int64   `json:"from"`
	To       int64   `json:"to"`
	Why      string  `json:"why"`
}

// Attempt is one try of the run.
type Attempt struct {
	Outcome     task.Outcome `json:"outcome"`
	MemoryBytes int64        `json:"memory_bytes"`           // the limit when it ended
	By          string       `json:"preempted_by,omitempty"` // the allocation that took its place
}

// Notice is something that happened to a run on its way, for whoever follows it.
type Notice struct {
	At   time.Time `json:"at"`
	What string    `json:"what"` // predicted, placed, adjusted, memory, moved, preempted, attempt, ended
	Text string    `json:"text"`
}

// Live is a run as it stands.
type Live struct {
	ID          string         `json:"id"`
	Unit        string         `json:"unit"`
	Path        string         `json:"path"`
	Tenant      string         `json:"tenant"`
	Class       string         `json:"class"`
	Node        string         `json:"node"`
	Since       time.Time      `json:"since"`
	Granted     Grant          `json:"granted"` // enforced
	Reserved    Grant          `json:"reserved"`
	Predicted   profile.Demand `json:"predicted"`
	CPUSeconds  float64        `json:"cpu_seconds"`
	MemoryBytes int64          `json:"memory_bytes"` // in use
	Throttled   float64        `json:"throttled_seconds"`
	Stalled     Stalled        `json:"stalled"`
	Faults      int64          `json:"page_faults"`
	MajorFaults int64          `json:"major_faults"` // that a disk had to serve
	OOMKills    int64          `json:"oom_kills"`    // of its processes
	Adjustments []Adjustment   `json:"adjustments"`
}

// Stalled is for how long a run's processes waited for what they needed to go on (PSI,
// "some"), in seconds; 0 where the kernel does not say.
type Stalled struct {
	CPU    float64 `json:"cpu_seconds"`
	Memory float64 `json:"memory_seconds"`
	IO     float64 `json:"io_seconds"`
}
