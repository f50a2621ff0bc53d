/* What was typed or chosen in a form stays; what nobody has touched may become another. */

/** To be asked before an element is altered; gives what is to be done after it. */
export function keep(element) {
  switch (element.nodeName) {
    case 'SELECT':
      return keepChoice(element);
    case 'INPUT':
    case 'TEXTAREA':
      return ['checkbox', 'radio'].includes(element.type) ? keepTick(element) : keepText(element);
    default:
      return () => {};
  }
}

function keepText(field) {
  const { value } = field;
  if (field.type === 'file') {
    return () => {};
  }
  return value === field.defaultValue ? () => (field.value = field.defaultValue) : () => (field.value = value);
}

function keepTick(field) {
  const { checked } = field;
  return checked === field.defaultChecked ? () => (field.checked = field.defaultChecked) : () => (field.checked = checked);
}

function keepChoice(select) {
  const { value } = select;
  const isChosen = value !== byDefault(select);
  return () => {
    const kept = isChosen && [...select.options].some((it) => it.value === value);
    select.value = kept ? value : byDefault(select);
  };
}

/** No choice here is of more than one. */
function byDefault(select) {
  const options = [...select.options];
  return (options.findLast((it) => it.defaultSelected) ?? options[0])?.value ?? '';
}
