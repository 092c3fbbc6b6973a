package analyticsschemas

import (
	"math"
	"strings"
	"testing"
)

// Of what printf '{"a":1,"b":[100,"é"]}' | sha256sum prints, and so on.
var knownDigests = map[DigestAlgorithm]string{
	SHA256: "c3401f2e33b518fb35e26d7d484d3d94e667f83eb29426ae510f1f7b718c8d5d",
	SHA512: "c48aa13b1a3c66d7e219c6face5134532ccb7904ecae7864e02ea1a31817a210a01f1c7e27ed501c923d06cc9da5a879c81065ed99f1248aeb06e4865312bc1b",
	SHA1:   "0168a69d99edca9d5db737ca2a9d6fe1057daab9",
	MD5:    "58bcd7492914e0a07d90a22d7f364bad",
}

func TestChecksum(t *testing.T) {
	value := map[string]any{"b": []any{1e2, "é"}, "a": 1.0}
	for algorithm, want := range knownDigests {
		got, err := Checksum(value, algorithm)
		if err != nil || got != want {
			t.Errorf("%s: got %s and %v, want %s", algorithm, got, err, want)
		}
		if isSame, err := Verify(value, want, algorithm); err != nil || !isSame {
			t.Errorf("%s: it is not verified (%v)", algorithm, err)
		}
		for _, other := range []string{"", strings.ToUpper(want), want[1:], want + "0"} {
			if isSame, err := Verify(value, other, algorithm); err != nil || isSame {
				t.Errorf("%s: %q is verified (%v)", algorithm, other, err)
			}
		}
	}
}

func TestChecksumOfOthers(t *testing.T) {
	for _, other := range []any{
		map[string]any{"b": []any{1e2, "é"}, "a": 2.0},
		map[string]any{"b": []any{1e2, "é"}, "a": 1.0, "c": nil},
		map[string]any{"b": []any{1e2, "e\u0301"}, "a": 1.0},
		map[string]any{"b": []any{"é", 1e2}, "a": 1.0},
	} {
		if isSame, err := Verify(other, knownDigests[SHA256], SHA256); err != nil || isSame {
			t.Errorf("%v is verified (%v)", other, err)
		}
	}
}

func TestChecksumRefuses(t *testing.T) {
	const noSuch = `there is no algorithm "crc32": use sha256, sha512, sha1 or md5`
	if _, err := Checksum(nil, "crc32"); err == nil || err.Error() != noSuch {
		t.Errorf("got %v, want %s", err, noSuch)
	}
	const notJSON = "no canonical JSON: JSON carries no NaN at the top"
	if isSame, err := Verify(math.NaN(), "", SHA256); isSame || err == nil || err.Error() != notJSON {
		t.Errorf("got %v and %v, want %s", isSame, err, notJSON)
	}
}
