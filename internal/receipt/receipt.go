// Package receipt puts a grant in writing: what was promised for one attempt of a
// run, signed when it is placed, and held against what came of it when it ends.
//
// It is pure. The engine issues and settles receipts; anybody who knows the public
// key can check one later, without heddle's books.
package receipt

import (
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"
)

// Promise is what the caller may count on.
type Promise struct {
	ID          string     `json:"id"` // of the attempt
	Invocation  string     `json:"invocation"`
	Unit        string     `json:"unit"`
	Tenant      string     `json:"tenant"`
	Class       string     `json:"class"`
	Node        string     `json:"node"`
	Isolation   string     `json:"isolation"`
	CPUCores    float64    `json:"cpu_cores"`    // reserved
	MemoryBytes int64      `json:"memory_bytes"` // it is not killed for lack of memory below this
	PriceUSD    float64    `json:"price_usd_per_hour"`
	CostUSD     *float64   `json:"cost_usd"`              // most that it will cost; nil: the run time is not known
	FinishBy    *time.Time `json:"finish_by"`             // nil: the run time is not known
	Preemptible bool       `json:"preemptible,omitempty"` // it may be taken away for a more urgent run, and begins again then
	Issued      time.Time  `json:"issued"`
}

// Use is what came of it.
type Use struct {
	Outcome     string    `json:"outcome"`
	CPUSeconds  float64   `json:"cpu_seconds"`
	PeakMemory  int64     `json:"peak_memory_bytes"`
	MemoryLimit int64     `json:"memory_limit_bytes"` // in force at the end
	CostUSD     float64   `json:"cost_usd"`
	PreemptedBy string    `json:"preempted_by,omitempty"` // what took its place
	Ended       time.Time `json:"ended"`
}

// Settlement is a promise held against its use. Broken names each part that was not kept.
type Settlement struct {
	Use    Use      `json:"use"`
	Kept   bool     `json:"kept"`
	Broken []string `json:"broken"`
}

// Receipt is a signed promise and, once the attempt has ended, its settlement.
// The signature is over both, so that neither can be changed alone.
type Receipt struct {
	Promise    Promise     `json:"promise"`
	Settlement *Settlement `json:"settlement"`
	Key        string      `json:"key"`       // Ed25519 public key, hexadecimal
	Signature  string      `json:"signature"` // of the document without it, hexadecimal
}

// ErrForged is the answer to a receipt that its key did not sign as it stands.
var ErrForged = errors.New("the signature does not match")

// Issue signs a promise.
func Issue(p Promise, key ed25519.PrivateKey) Receipt {
	return Receipt{Promise: p, Key: hex.EncodeToString(key.Public().(ed25519.PublicKey))}.signed(key)
}

// Settle holds the promise against what came of it, and signs again.
func (r Receipt) Settle(u Use, key ed25519.PrivateKey) Receipt {
	s := Settlement{Use: u, Broken: []string{}}
	broken := func(format string, args ...any) { s.Broken = append(s.Broken, fmt.Sprintf(format, args...)) }
	p := r.Promise
	if u.Outcome == "oom" && u.MemoryLimit < p.MemoryBytes {
		broken("killed for lack of memory at %d bytes of the %d promised", u.MemoryLimit, p.MemoryBytes)
	}
	if u.Outcome == "lost" {
		broken("the attempt was lost")
	}
	preempted := u.Outcome == "preempted"
	if preempted && !p.Preemptible {
		broken("it was taken away for %s", u.PreemptedBy)
	}
	if p.FinishBy != nil && !preempted && u.Ended.After(*p.FinishBy) {
		broken("ended %.3g s late", u.Ended.Sub(*p.FinishBy).Seconds())
	}
	if p.CostUSD != nil && u.CostUSD > *p.CostUSD {
		broken("cost %.3g USD, promised at most %.3g", u.CostUSD, *p.CostUSD)
	}
	s.Kept = len(s.Broken) == 0
	r.Settlement = &s
	return r.signed(key)
}

func (r Receipt) signed(key ed25519.PrivateKey) Receipt {
	r.Signature = hex.EncodeToString(ed25519.Sign(key, r.text()))
	return r
}

// text is what is signed: the receipt's JSON with an empty signature. Fields
// stand in the order of the type, so the text is the same everywhere.
func (r Receipt) text() []byte {
	r.Signature = ""
	text, err := json.Marshal(r)
	if err != nil {
		panic("BUG: a receipt is no JSON: " + err.Error()) // its types always are
	}
	return text
}

// Verify checks the signature. Keys that are trusted, where there are any, are the only
// ones that count: anybody can sign what is forged with a key of his own.
func (r Receipt) Verify(trusted ...string) error {
	if len(trusted) > 0 && !slices.Contains(trusted, r.Key) {
		return fmt.Errorf("%w: signed by another key", ErrForged)
	}
	key, err := hex.DecodeString(r.Key)
	if err != nil || len(key) != ed25519.PublicKeySize {
		return fmt.Errorf("%w: not a key", ErrForged)
	}
	signature, err := hex.DecodeString(r.Signature)
	if err != nil || !ed25519.Verify(key, r.text(), signature) {
		return ErrForged
	}
	return nil
}
