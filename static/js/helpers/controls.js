/** Sets every checkbox, radio button and option of a form to what its attributes say. */
export function resetControls(form) {
  for (const input of form.querySelectorAll("[type=checkbox], [type=radio]")) input.checked = input.defaultChecked;
  for (const option of form.querySelectorAll("option")) option.selected = option.defaultSelected;
}
