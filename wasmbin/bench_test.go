package wasmbin

import (
	"os"
	"testing"
)

// BenchmarkRewrite reads the largest module of the corpus.
func BenchmarkRewrite(b *testing.B) {
	var bin []byte
	for _, path := range corpus(b) {
		if one, err := os.ReadFile(path); err == nil && len(one) > len(bin) {
			if _, err := Decode(one); err == nil {
				bin = one
			}
		}
	}
	for name, f := range map[string]func([]byte) error{
		"decode": func(bin []byte) error { _, err := Decode(bin); return err },
		"meter":  func(bin []byte) error { _, err := DefaultMeter.Rewrite(bin); return err },
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(bin)))
			for b.Loop() {
				if err := f(bin); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
