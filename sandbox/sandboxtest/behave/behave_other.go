//go:build !linux

package behave

func more() map[string]func([]string) error { return nil }
