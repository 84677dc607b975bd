//go:build !linux

package seal

// InMemory knows no such folder on other systems.
func InMemory(string) bool { return false }

// Memory makes none.
func Memory() (string, error) { return "", ErrMemory }
