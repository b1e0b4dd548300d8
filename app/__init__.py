"""Isnad: a chronicle of US–Iraq relations in which every event opens the sentence it rests on."""
