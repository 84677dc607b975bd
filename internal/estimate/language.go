package estimate

import "github.com/heddle-run/heddle/program"

// Language is what running code in one language costs before anything is
// measured, and how its measurements scatter.
type Language struct {
	OpSeconds float64 // one counted operation on the reference core
	OpSD      float64 // relative: how far a program's mix of operations is off
	// CountSeconds is what one step takes that a counting run counts: a line, a
	// character, a statement, a metered operation. CountSD is how far a program is off.
	CountSeconds, CountSD float64
	CountAbs              float64 // steps that come and go by chance
	StartCPU              float64 // seconds until user code runs, teardown included

	BaseBytes float64 // peak resident memory of an empty program
	BaseSD    float64
	Headroom  float64 // resident bytes for each live byte: collector slack, allocator
	HeapSD    float64 // relative: how far static bytes are off
	// Slack is how much garbage the collector lets lie before it starts at all; 0 is
	// none. HeadroomSD is how far Headroom is off, relatively.
	Slack, HeadroomSD float64
	LeanAbs           float64 // bytes that come and go by chance when it starts at once
	// HeldHeadroom is how many bytes of the process go with each byte that its runtime
	// says the program holds; HeldAbs is what of those comes and goes by chance.
	HeldHeadroom, HeldAbs float64

	MemoryRel   float64 // scatter of peak memory between runs alike
	MemoryAbs   float64 // bytes that come and go by chance: arenas, pages
	MemoryDrift float64 // error per doubling extrapolated: growth by doubling, collector pacing
	CPURel      float64
	CPUAbs      float64 // seconds: start-up jitter
	WorkAbs     float64 // seconds: the same where trials tell starting from the program's own work
	// Warming is how much cheaper, in the logarithm, work gets with each doubling of
	// its time up to a second, as the compiler replaces the interpreter.
	Warming  float64
	CPUDrift float64 // per doubling: caches, just-in-time tiers
	// Spill is how much dearer, in the logarithm, work gets with each doubling of what
	// it holds beyond the caches: the slope over the programs of bench's corpus.
	Spill float64
}

// constants are typical values of CPython 3.11+, Node 18+, Go 1.2x and wazero on
// a server core of the 2020s. OpSeconds is the geometric mean over programs of
// CPU seconds beyond start-up divided by the operations that the static law counts
// at the same sizes: static laws count worst cases and calls into native code alike
// as single steps, so programs scatter tenfold around it, which OpSD says. They
// matter while trial runs do not rise above start-up.
func constants(l program.Language) Language {
	const mb = 1 << 20
	switch l {
	case program.Python:
		return Language{CountSeconds: 8e-8, CountSD: 0.7, CountAbs: 20, OpSeconds: 2e-8, OpSD: 1.2, StartCPU: 0.03, BaseBytes: 12 * mb, BaseSD: 3 * mb, Headroom: 1.1, HeapSD: 0.8,
			MemoryRel: 0.006, MemoryAbs: 0.12 * mb, MemoryDrift: 0.05, CPURel: 0.08, CPUAbs: 0.002, WorkAbs: 0.0004, CPUDrift: 0.04, Spill: 0.06}
	case program.JavaScript, program.TypeScript:
		return Language{CountSeconds: 8e-10, CountSD: 4, CountAbs: 20, OpSeconds: 1e-9, OpSD: 1.5, StartCPU: 0.04, BaseBytes: 45 * mb, BaseSD: 6 * mb, Headroom: 0.7, HeapSD: 1.2, Slack: 16 * mb, HeadroomSD: 0.4, LeanAbs: 1.5 * mb, HeldHeadroom: 1.8, HeldAbs: 0.3 * mb,
			MemoryRel: 0.03, MemoryAbs: 1 * mb, MemoryDrift: 0.06, CPURel: 0.1, CPUAbs: 0.004, WorkAbs: 0.0015, CPUDrift: 0.06, Warming: 0.13, Spill: 0.03}
	case program.Go:
		return Language{CountSeconds: 1.8e-9, CountSD: 1.5, CountAbs: 20, OpSeconds: 7e-10, OpSD: 1.6, StartCPU: 0.002, BaseBytes: 6 * mb, BaseSD: 2.5 * mb, Headroom: 1.5, HeapSD: 1, Slack: 4 * mb, HeadroomSD: 0.4, LeanAbs: 1 * mb, HeldHeadroom: 1.6, HeldAbs: 0.04 * mb,
			MemoryRel: 0.05, MemoryAbs: 0.7 * mb, MemoryDrift: 0.06, CPURel: 0.08, CPUAbs: 0.0007, CPUDrift: 0.04, Spill: 0.03}
	case program.Wasm:
		return Language{CountSeconds: 1.2e-8, CountSD: 0.7, CountAbs: 300, OpSeconds: 2.5e-9, OpSD: 1.2, StartCPU: 0.002, BaseBytes: 2 * mb, BaseSD: 2 * mb, Headroom: 1.4, HeapSD: 1,
			MemoryRel: 0.008, MemoryAbs: 0.3 * mb, MemoryDrift: 0.1, CPURel: 0.08, CPUAbs: 0.0005, CPUDrift: 0.05, Spill: 0.03}
	case program.Java:
		return Language{OpSeconds: 2e-9, OpSD: 1.5, StartCPU: 0.3, BaseBytes: 45 * mb, BaseSD: 12 * mb, Headroom: 1.8, HeapSD: 1.2,
			MemoryRel: 0.06, MemoryAbs: 3 * mb, MemoryDrift: 0.08, CPURel: 0.12, CPUAbs: 0.02, CPUDrift: 0.06, Spill: 0.03}
	case program.C:
		return Language{OpSeconds: 1e-9, OpSD: 1.2, StartCPU: 0.001, BaseBytes: 2 * mb, BaseSD: 1 * mb, Headroom: 1.05, HeapSD: 0.8,
			MemoryRel: 0.02, MemoryAbs: 128 << 10, MemoryDrift: 0.03, CPURel: 0.08, CPUAbs: 0.0007, CPUDrift: 0.04, Spill: 0.03}
	}
	// A binary could be anything: its start is cheap, the rest is wide open.
	return Language{OpSeconds: 1.5e-9, OpSD: 2, StartCPU: 0.002, BaseBytes: 5 * mb, BaseSD: 6 * mb, Headroom: 1.3, HeapSD: 1.5,
		MemoryRel: 0.05, MemoryAbs: 0.5 * mb, MemoryDrift: 0.06, CPURel: 0.1, CPUAbs: 0.001, CPUDrift: 0.04, Spill: 0.03}
}
