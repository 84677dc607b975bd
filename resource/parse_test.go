package resource

import "testing"

func TestParseBytes(t *testing.T) {
	for text, want := range map[string]Quantity{
		"0": 0, "17": 17, "512MiB": 512 << 20, " 2 GB ": 2e9, "1.5KiB": 1536, "3B": 3, "1TiB": 1 << 40,
		"": -1, "-1": -1, "GiB": -1, "1 PB": -1, "NaN": -1, "Inf": -1, "1e30": -1, "ten": -1,
	} {
		got, err := ParseBytes(text)
		if want < 0 {
			got, want = 0, 0
			if err == nil {
				t.Errorf("%q is a size", text)
			}
		} else if err != nil {
			t.Errorf("%q: %v", text, err)
		}
		if got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
