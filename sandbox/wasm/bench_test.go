package wasm

import (
	"context"
	"testing"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/wasmbin"
)

func once(b testing.TB, d *Driver, spec sandbox.Spec) sandbox.Outcome {
	ctx := context.Background()
	s, err := d.Create(ctx, spec)
	if err != nil {
		b.Fatal(err)
	}
	o, err := s.Run(ctx, sandbox.IO{})
	if err != nil || o.ExitCode != 0 {
		b.Fatalf("%+v, %v", o, err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return o
}

// BenchmarkStart is a warm start: a known module from Create to Close. The
// setup/op figure is Run's call to the guest's first instruction.
func BenchmarkStart(b *testing.B) {
	for _, c := range []struct {
		name string
		spec sandbox.Spec
	}{
		{"tiny", sandbox.Spec{Module: wasmbin.Encode(tiny())}},
		{"go", sandbox.Spec{Module: guest(b), Argv: []string{"guest", "exit", "0"}}},
	} {
		b.Run(c.name, func(b *testing.B) {
			d := driver(b)
			once(b, d, c.spec)
			var setup time.Duration
			for b.Loop() {
				setup += once(b, d, c.spec).Setup
			}
			b.ReportMetric(float64(setup.Nanoseconds())/float64(b.N), "setup-ns/op")
		})
	}
}

// BenchmarkStartParallel is as many small runs as the machine's cores give.
func BenchmarkStartParallel(b *testing.B) {
	d := driver(b)
	spec := sandbox.Spec{Module: wasmbin.Encode(tiny())}
	once(b, d, spec)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			once(b, d, spec)
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "runs/s")
}

// BenchmarkMeter runs one loop plain and metered in turns, and reports the
// ratio of their times: what counting costs where it costs most.
func BenchmarkMeter(b *testing.B) {
	ctx := context.Background()
	m := tiny()
	const turns = 50_000_000
	// local 0 counts down from turns; local 1 sums.
	code := []byte{byte(wasmbin.I32Const)}
	for v := uint32(turns); ; v >>= 7 {
		if v < 0x40 {
			code = append(code, byte(v))
			break
		}
		code = append(code, byte(v)|0x80)
	}
	code = append(code, byte(wasmbin.LocalSet), 0, byte(wasmbin.OpLoop), 0x40,
		byte(wasmbin.LocalGet), 1, byte(wasmbin.LocalGet), 0, 0x6c, byte(wasmbin.LocalGet), 0, 0x73, byte(wasmbin.LocalSet), 1,
		byte(wasmbin.LocalGet), 0, byte(wasmbin.I32Const), 1, 0x6b, byte(wasmbin.LocalTee), 0, byte(wasmbin.BrIf), 0,
		byte(wasmbin.End), byte(wasmbin.I32Const), 0, byte(wasmbin.LocalGet), 1, 0x36, 2, 0, byte(wasmbin.End))
	m.Code[0] = wasmbin.Body{Locals: []wasmbin.LocalRun{{Count: 2, Type: wasmbin.I32}}, Code: code}
	plainBin := wasmbin.Encode(m)
	metered, err := wasmbin.DefaultMeter.Rewrite(plainBin)
	if err != nil {
		b.Fatal(err)
	}
	d := driver(b)
	start := func(bin []byte) api.Function {
		code, err := d.runtime.CompileModule(ctx, bin)
		if err != nil {
			b.Fatal(err)
		}
		mod, err := d.runtime.InstantiateModule(ctx, code, wazero.NewModuleConfig().WithName("").WithStartFunctions())
		if err != nil {
			b.Fatal(err)
		}
		return mod.ExportedFunction("_start")
	}
	plain, counted := start(plainBin), start(metered)
	var times [2]time.Duration
	for b.Loop() {
		for k, f := range []api.Function{plain, counted} {
			began := time.Now()
			if _, err := f.Call(context.WithValue(ctx, governorKey{}, newGovernor(sandbox.Limits{}))); err != nil {
				b.Fatal(err)
			}
			times[k] += time.Since(began)
		}
	}
	n := float64(b.N) * turns
	b.ReportMetric(float64(times[0].Nanoseconds())/n, "plain-ns/turn")
	b.ReportMetric(float64(times[1].Nanoseconds())/n, "metered-ns/turn")
	b.ReportMetric(float64(times[1])/float64(times[0]), "ratio")
}

// BenchmarkCompile is a first start: rewriting and compiling the module, plain,
// metered and traced.
func BenchmarkCompile(b *testing.B) {
	d := driver(b)
	bin := guest(b)
	ctx := context.Background()
	compile := map[string]func() (wazero.CompiledModule, error){
		"plain": func() (wazero.CompiledModule, error) { return d.runtime.CompileModule(ctx, bin) },
		"metered": func() (wazero.CompiledModule, error) {
			m, err := d.compile(ctx, bin, 0)
			return m.code, err
		},
		"traced": func() (wazero.CompiledModule, error) {
			m, err := d.compile(ctx, bin, tracePages)
			return m.code, err
		},
	}
	for _, name := range []string{"plain", "metered", "traced"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				code, err := compile[name]()
				if err != nil {
					b.Fatal(err)
				}
				code.Close(ctx)
			}
		})
	}
}
