package profile

import (
	"encoding/json"
	"math"
	"slices"
	"testing"
)

func TestNumbers(t *testing.T) {
	want := Numbers{1.5, -0.1, 0, math.MaxFloat64, math.Inf(1)}
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got Numbers
	if err := json.Unmarshal(text, &got); err != nil || !slices.Equal(got, want) {
		t.Errorf("%s gives %v, %v", text, got, err)
	}
	for text, want := range map[string]Numbers{"[1, 2.5]": {1, 2.5}, "null": nil, `""`: {}} {
		got = nil
		if err := json.Unmarshal([]byte(text), &got); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s gives %v, %v", text, got, err)
		}
	}
	for _, bad := range []string{`"AAAA"`, `"?"`, `{}`, `"AAAAAAAA8D8`} {
		if err := json.Unmarshal([]byte(bad), &got); err == nil {
			t.Errorf("%s was read as %v", bad, got)
		}
	}
}
