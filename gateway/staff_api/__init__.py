"""The staff API: what the console can do, programs can do."""
