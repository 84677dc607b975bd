package library

import "testing"

func TestTablesAreValid(t *testing.T) {
	for lang, least := range map[string]int{"python": 250, "go": 250, "javascript": 250, "java": 250, "c": 250} {
		m, err := Load(lang)
		if err != nil {
			t.Errorf("%v", err)
		}
		if m.Rows() < least {
			t.Errorf("%s: %d rows, want %d", lang, m.Rows(), least)
		}
		t.Logf("%s: %d rows", lang, m.Rows())
	}
}
