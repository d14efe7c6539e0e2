// Lets somebody in with a passkey, or makes one. A browser without passkeys never sees these forms: the code is there.
const can = ['parseRequestOptionsFromJSON', 'parseCreationOptionsFromJSON'].every(
  (name) => name in (window.PublicKeyCredential ?? {}),
);
for (const form of can ? document.querySelectorAll('form[data-passkey]') : []) {
  const { passkey, question, refused } = form.dataset;
  const { answer, shared } = form.elements;
  form.parentElement.hidden = false;
  const ask = () => {
    const asked = JSON.parse(question);
    return passkey === 'new'
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
  };
  const answerIt = async () => {
    const said = form.querySelector('[data-said]');
    said.textContent = '';
    try {
      answer.value = JSON.stringify(await ask());
      if (shared) shared.value = document.querySelector('[type=checkbox][name=shared]:checked')?.value ?? '';
      form.submit();
    } catch {
      said.textContent = refused;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answerIt();
  });
}
