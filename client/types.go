// Package client is the HTTP API as Go sees it: the documents that go over the
// wire, and a Client that calls a heddle server.
//
// It depends on nothing of the engine, so that a program can embed it cheaply.
package client

import (
	"encoding/json"
	"time"

	"github.com/heddle-run/heddle/profile"
)

// Program is a program that a server has read.
type Program struct {
	Digest   string               `json:"digest" doc:"content address, sha256:..."`
	Language string               `json:"language"`
	Path     string               `json:"path" doc:"name it was submitted under"`
	Units    []Unit               `json:"units"`
	Notes    []profile.Diagnostic `json:"notes" doc:"what could not be read"`
}

// Unit is a part of a program that can be named and, unless it is a function, invoked.
type Unit struct {
	ID    string `json:"id" doc:"DIGEST/NAME"`
	Name  string `json:"name"`
	Kind  string `json:"kind" enum:"command,handler,function"`
	File  string `json:"file"`
	Line  int    `json:"line"`
	Entry bool   `json:"entry" doc:"runs when no unit is named"`
}

// Call asks for one invocation, or with Items for one per item.
type Call struct {
	Unit            string            `json:"unit" doc:"DIGEST/NAME, or DIGEST for the program's entry"`
	Args            []string          `json:"args,omitempty" doc:"arguments of a command"`
	Stdin           []byte            `json:"stdin,omitempty" doc:"input of a command, base64"`
	Event           json.RawMessage   `json:"event,omitempty" doc:"input of a handler, any JSON"`
	Items           []json.RawMessage `json:"items,omitempty" doc:"map: one task an item; the result is one line of JSON for each, in order"`
	Class           string            `json:"class,omitempty" enum:"batch,standard,interactive" default:"standard"`
	DeadlineSeconds float64           `json:"deadline_seconds,omitempty" minimum:"0" maximum:"1000000000" doc:"0 is none"`
	Isolation       string            `json:"isolation,omitempty" enum:"wasm,process,container,vm" doc:"at least; default: the program's own tier"`
	Network         bool              `json:"network,omitempty" doc:"let it reach the network, where the rules allow that"`
	Egress          []string          `json:"egress,omitempty" doc:"all of the network that it may reach: HOST, ADDRESS or CIDR, with :PORT or without"`
	Syscalls        []string          `json:"syscalls,omitempty" doc:"system calls that it may make beside its runtime's list, where the rules allow that"`
	After           []string          `json:"after,omitempty" doc:"calls that have to end well before this one starts"`
	InputFrom       string            `json:"input_from,omitempty" doc:"a call whose result is this one's stdin or event; waits for it as after does"`
	Parent          string            `json:"parent,omitempty" doc:"the call that makes this one and waits for it"`
	Secrets         []string          `json:"secrets,omitempty" doc:"names of secrets that it finds as files in /run/secrets"`
	Nests           bool              `json:"nests,omitempty" doc:"it makes calls itself: it finds its own ID in HEDDLE_CALL"`
	BudgetUSD       float64           `json:"budget_usd,omitempty" minimum:"0" maximum:"1000000000000" doc:"most that it may cost; 0 is no limit"`
	RequestedCores  float64           `json:"requested_cpu_cores,omitempty" minimum:"0" maximum:"100000" doc:"what you would have booked: decides nothing, savings are counted against it"`
	RequestedMemory int64             `json:"requested_memory_bytes,omitempty" minimum:"0" doc:"the same, of memory"`
	Accept          []string          `json:"accept,omitempty" doc:"what to take when there is no room for all at once, it would end after its deadline or a cheaper node can have it: fewer-cores, later, launch, split, cheaper, preempt; none is the first three"`
	Refuse          bool              `json:"refuse,omitempty" doc:"take none of them: what cannot be had as asked and now is refused, with what could be had"`
	Trial           float64           `json:"trial_seconds,omitempty" minimum:"0" maximum:"60" doc:"of trial runs for a unit that is not known"`
	NoLearn         bool              `json:"no_learn,omitempty" doc:"do not remember what it used"`
	Wait            bool              `json:"wait,omitempty" doc:"answer when it has ended, not at once"`
}

// Offer is a way in which a call could be had.
type Offer struct {
	Kind          string   `json:"kind" doc:"as-asked, fewer-cores, later, launch, split, cheaper or preempt"`
	Node          string   `json:"node,omitempty" doc:"none of a launch and of parts"`
	Launch        string   `json:"launch,omitempty" doc:"the kind of node that is started for it"`
	Parts         int      `json:"parts,omitempty" doc:"of a split"`
	Evicts        []string `json:"evicts,omitempty" doc:"allocations that go for it"`
	CPUCores      float64  `json:"cpu_cores"`
	MemoryBytes   int64    `json:"memory_bytes" doc:"most that it may have"`
	StartSeconds  float64  `json:"start_seconds" doc:"from now"`
	FinishSeconds *float64 `json:"finish_seconds" doc:"predicted, from now; null is unknown"`
	CostUSD       *float64 `json:"cost_usd" doc:"for the call; null is unknown"`
	Taken         bool     `json:"taken,omitempty"`
	Why           string   `json:"why"`
}

// The states of an invocation that has not ended; one that has is in the state of
// its outcome: ok, exit, oom, deadline, refused, lost or canceled.
const (
	Queued   = "queued"
	Running  = "running"
	Canceled = "canceled"
)

// Invocation is one call as it stands.
type Invocation struct {
	ID       string          `json:"id"`
	Unit     string          `json:"unit"`
	Path     string          `json:"path"`
	State    string          `json:"state" doc:"queued, running, or its outcome: ok, exit, oom, deadline, refused, lost, canceled"`
	Started  time.Time       `json:"started"`
	Ended    *time.Time      `json:"ended"`
	ExitCode int             `json:"exit_code"`
	Error    string          `json:"error,omitempty"`
	Report   json.RawMessage `json:"report,omitempty" doc:"heddle.report/v1, once ended"`
}

// Done says whether it has ended.
func (i Invocation) Done() bool { return i.State != Queued && i.State != Running }

// Notice is an event of an invocation.
type Notice struct {
	At   time.Time `json:"at"`
	What string    `json:"what" doc:"queued, predicted, placed, adjusted, attempt, ended"`
	Text string    `json:"text"`
}

// Problem is an error of the server, application/problem+json (RFC 9457).
type Problem struct {
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
	Errors []struct {
		Message  string `json:"message"`
		Location string `json:"location"`
	} `json:"errors"`
}

// Error is the problem in one line.
func (p *Problem) Error() string {
	text := p.Detail
	if text == "" {
		text = p.Title
	}
	for _, e := range p.Errors {
		text += ": " + e.Message
		if e.Location != "" {
			text += " (" + e.Location + ")"
		}
	}
	return text
}

// Node is a machine of the server's cluster.
type Node struct {
	ID          string            `json:"id"`
	Pool        string            `json:"pool"`
	State       string            `json:"state"`
	CPUCores    float64           `json:"cpu_cores"` // allocatable, and so the rest
	MemoryBytes int64             `json:"memory_bytes"`
	IOPS        int64             `json:"iops"`
	NetworkBPS  int64             `json:"network_bps"`
	FreeCores   float64           `json:"free_cpu_cores"`
	FreeMemory  int64             `json:"free_memory_bytes"`
	PriceHour   float64           `json:"price_usd_per_hour"`
	Isolation   []string          `json:"isolation"`
	Labels      map[string]string `json:"labels"`
	Allocations int               `json:"allocations"`
}

// Pool is a group of like nodes.
type Pool struct {
	Name      string   `json:"name"`
	Nodes     int      `json:"nodes"`
	Ready     int      `json:"ready"`
	Min       int      `json:"min"`
	Max       int      `json:"max"`
	Want      int      `json:"want" doc:"nodes that it is to have; 0 of one that heddle does not scale"`
	Why       []string `json:"why,omitempty" doc:"of its last change"`
	DryRun    bool     `json:"dry_run,omitempty" doc:"nothing is launched or ended"`
	Provider  string   `json:"provider,omitempty" doc:"who launches its nodes; none of one that heddle does not scale"`
	StartUp   *float64 `json:"start_up_seconds,omitempty" doc:"from the launch of a node to its joining: as observed, once one was"`
	CPUCores  float64  `json:"cpu_cores"`
	Memory    int64    `json:"memory_bytes"`
	PriceHour float64  `json:"price_usd_per_hour"`
}

// Allocation is a promise of resources to one task.
type Allocation struct {
	ID       string    `json:"id"`
	Task     string    `json:"task"`
	Unit     string    `json:"unit"`
	Tenant   string    `json:"tenant"`
	Node     string    `json:"node"`
	Since    time.Time `json:"since"`
	Cores    float64   `json:"cpu_cores"`
	Memory   int64     `json:"memory_bytes"`
	CPULimit float64   `json:"cpu_limit_cores"`
	Limit    int64     `json:"memory_limit_bytes"`
	Priority int       `json:"priority"`
	Used     *Use      `json:"used" doc:"nil: not running yet, or on another server"`
}

// Use is what a run uses now.
type Use struct {
	CPUSeconds  float64 `json:"cpu_seconds"`
	MemoryBytes int64   `json:"memory_bytes"`
	Throttled   float64 `json:"throttled_seconds"`
	StalledCPU  float64 `json:"stalled_cpu_seconds" doc:"waited for a processor"`
	StalledMem  float64 `json:"stalled_memory_seconds" doc:"waited for memory"`
	StalledIO   float64 `json:"stalled_io_seconds" doc:"waited for a disk"`
	Faults      int64   `json:"page_faults"`
	MajorFaults int64   `json:"major_faults" doc:"that a disk had to serve"`
	OOMKills    int64   `json:"oom_kills"`
}
