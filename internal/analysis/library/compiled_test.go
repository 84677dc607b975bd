package library

import (
	"testing"

	"github.com/heddle-run/heddle/ir"
)

func TestCompiledCodeIsModelled(t *testing.T) {
	for _, lang := range []string{"wasm", "elf"} {
		m, err := Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		for sym, want := range map[string]Kind{
			"wasi.fd_write": FSWrite, "wasi.poll_oneoff": Sleep, "wasi.proc_exit": Exit, "wasi.sock_recv": Net,
			"c.printf": Stdout, "c.socket": Net, "c.openat": FSMeta, "c.pthread_create": Spawn, "c.clock_gettime": Clock,
		} {
			row := m.Of(&ir.Instr{Op: ir.Call, Sym: sym}, nil)
			if row == nil || len(row.Effects) != 1 || row.Effects[0].Kind != want {
				t.Errorf("%s: %s gives %+v, want the effect %s", lang, sym, row, want)
			}
		}
	}
}
